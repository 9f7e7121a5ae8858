import type { SavedView } from '@jobmagpie/model';
import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useToast } from '../../components/Toast.tsx';
import { setTableView } from '../../store/sets.ts';
import { announceWrite } from '../ask-background.ts';
import styles from './Popover.module.css';
import { type TableView, toSavedView } from './table-view.ts';

interface SaveViewFormProps {
  view: TableView;
  /** The views that there are, by name. */
  kept: Readonly<Record<string, SavedView>>;
}

/** Keeps the look at the table under a name; one that has the name already is replaced knowingly, and can come back. */
export function SaveViewForm({ view, kept }: SaveViewFormProps) {
  const attempt = useAttempt();
  const toast = useToast();
  const [name, setName] = useState('');
  const wanted = name.trim();
  const earlier = Object.hasOwn(kept, wanted) ? kept[wanted] : undefined;

  const put = async (saved: SavedView) => {
    await setTableView(wanted, saved);
    announceWrite();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === '') return;
    void attempt(async () => {
      await put(toSavedView(view));
      setName('');
      if (earlier !== undefined) toast(i18n.t('table.viewReplaced', [wanted]), () => put(earlier));
    });
  };

  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label={i18n.t('table.saveViewAs')}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit">{earlier === undefined ? i18n.t('common.save') : i18n.t('table.replaceView')}</Button>
      <p className={styles.note} role="status">
        {earlier !== undefined && i18n.t('table.viewExists', [wanted])}
      </p>
    </form>
  );
}
