import { ArrowDownNarrowWide, ArrowUpNarrowWide, Rows3, Rows4 } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '../../components/IconButton.tsx';
import { Select } from '../../components/Select.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { columns } from './columns.ts';
import { firstDirection } from './sort-rows.ts';
import styles from './TableOptions.module.css';
import type { TableView } from './table-view.ts';

/** How dense the table is; and, where it is too narrow for headings, what it is sorted by. */
export function TableOptions({ view, onChange }: { view: TableView; onChange: (changes: Partial<TableView>) => void }) {
  const isDense = view.density === 'dense';
  const isUp = view.sort.direction === 'ascending';
  return (
    <div className={styles.options}>
      <div className={styles.narrow}>
        <Select
          label={i18n.t('table.sortBy')}
          isLabelHidden
          size="small"
          value={view.sort.column}
          options={columns.map(({ name, heading }) => ({ value: name, label: heading() }))}
          onValue={(column) => onChange({ sort: { column, direction: firstDirection[column] } })}
        />
        <IconButton
          label={isUp ? i18n.t('table.ascending') : i18n.t('table.descending')}
          icon={isUp ? <ArrowUpNarrowWide aria-hidden="true" /> : <ArrowDownNarrowWide aria-hidden="true" />}
          onClick={() => onChange({ sort: { ...view.sort, direction: isUp ? 'descending' : 'ascending' } })}
        />
      </div>
      <div className={styles.wide}>
        <ColumnsMenu view={view} onChange={onChange} />
        <IconButton
          label={i18n.t('table.dense')}
          aria-pressed={isDense}
          icon={isDense ? <Rows4 aria-hidden="true" /> : <Rows3 aria-hidden="true" />}
          onClick={() => onChange({ density: isDense ? 'comfortable' : 'dense' })}
        />
      </div>
    </div>
  );
}
