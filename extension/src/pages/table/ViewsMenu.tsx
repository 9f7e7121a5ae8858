import { useLiveQuery } from 'dexie-react-hooks';
import { Bookmark, X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { useToast } from '../../components/Toast.tsx';
import { readPreferences } from '../../store/profile.ts';
import { setTableView } from '../../store/sets.ts';
import { announceWrite } from '../ask-background.ts';
import styles from './Popover.module.css';
import { Popover } from './Popover.tsx';
import { SaveViewForm } from './SaveViewForm.tsx';
import { fromSavedView, type TableView } from './table-view.ts';

interface ViewsMenuProps {
  view: TableView;
  onChange: (changes: Partial<TableView>) => void;
}

/** The looks at the table that were given a name; they are on every device of the person. */
export function ViewsMenu({ view, onChange }: ViewsMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      label={i18n.t('table.views')}
      isOpen={isOpen}
      onOpen={setIsOpen}
      trigger={<IconButton label={i18n.t('table.views')} icon={<Bookmark aria-hidden="true" />} />}
    >
      <Views
        view={view}
        onChange={(changes) => {
          setIsOpen(false);
          onChange(changes);
        }}
      />
    </Popover>
  );
}

function Views({ view, onChange }: ViewsMenuProps) {
  const attempt = useAttempt();
  const toast = useToast();
  const preferences = useLiveQuery(readPreferences);
  const kept = Object.entries(preferences?.tableViews ?? {}).sort(([a], [b]) => a.localeCompare(b));

  const remove = (gone: string) =>
    attempt(async () => {
      const before = preferences?.tableViews[gone];
      await setTableView(gone, null);
      announceWrite();
      toast(i18n.t('table.viewDeleted', [gone]), async () => {
        if (before !== undefined) await setTableView(gone, before);
        announceWrite();
      });
    });

  return (
    <>
      {kept.length === 0 ? (
        <p className={styles.empty}>{i18n.t('table.noViews')}</p>
      ) : (
        <ul className={styles.list}>
          {kept.map(([each, saved]) => (
            <li key={each} className={styles.row}>
              <button type="button" className={styles.choice} dir="auto" onClick={() => onChange(fromSavedView(saved))}>
                {each}
              </button>
              <IconButton
                label={i18n.t('table.deleteView', [each])}
                icon={<X aria-hidden="true" />}
                onClick={() => remove(each)}
              />
            </li>
          ))}
        </ul>
      )}
      <SaveViewForm view={view} kept={preferences?.tableViews ?? {}} />
    </>
  );
}
