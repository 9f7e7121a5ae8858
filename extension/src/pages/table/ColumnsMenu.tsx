import { Columns3 } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { columns } from './columns.ts';
import styles from './Popover.module.css';
import { Popover } from './Popover.tsx';
import type { TableView } from './table-view.ts';

interface ColumnsMenuProps {
  view: TableView;
  onChange: (changes: Partial<TableView>) => void;
}

/** Which columns the table shows; the title is always there. */
export function ColumnsMenu({ view, onChange }: ColumnsMenuProps) {
  const hidden = view.hiddenColumns;
  return (
    <Popover
      label={i18n.t('table.columns')}
      trigger={<IconButton label={i18n.t('table.columns')} icon={<Columns3 aria-hidden="true" />} />}
    >
      <fieldset className={styles.list}>
        <legend className={styles.heading}>{i18n.t('table.columns')}</legend>
        {columns
          .filter(({ name }) => name !== 'title')
          .map(({ name, heading }) => (
            <Checkbox
              key={name}
              label={heading()}
              checked={!hidden.includes(name)}
              onChecked={(isShown) =>
                onChange({ hiddenColumns: isShown ? hidden.filter((each) => each !== name) : [...hidden, name] })
              }
            />
          ))}
      </fieldset>
      {Object.keys(view.widths).length > 0 && (
        <Button size="small" onClick={() => onChange({ widths: {} })}>
          {i18n.t('table.resetWidths')}
        </Button>
      )}
    </Popover>
  );
}
