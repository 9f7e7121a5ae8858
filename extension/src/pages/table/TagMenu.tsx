import { Tag, X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { JobRow } from '../../store/job-row.ts';
import { mostFrequent } from './filter-rows.ts';
import styles from './Popover.module.css';
import { Popover } from './Popover.tsx';

interface TagMenuProps {
  /** Every row, whose tags are proposed. */
  all: readonly JobRow[];
  selected: readonly JobRow[];
  onTag: (tag: string, isSet: boolean) => void;
}

/** Puts a tag on the selected jobs, or takes one of theirs off. */
export function TagMenu({ all, selected, onTag }: TagMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const listId = useId();
  const theirs = mostFrequent(selected.flatMap((row) => Object.keys(row.tags)));
  const add = (event: FormEvent) => {
    event.preventDefault();
    const tag = typed.trim();
    if (tag === '') return;
    setTyped('');
    setIsOpen(false);
    onTag(tag, true);
  };
  return (
    <Popover
      label={i18n.t('job.tags')}
      isOpen={isOpen}
      onOpen={setIsOpen}
      trigger={
        <Button size="small" icon={<Tag aria-hidden="true" />}>
          {i18n.t('table.tag')}
        </Button>
      }
    >
      <form className={styles.form} onSubmit={add}>
        <TextField
          label={i18n.t('job.addTag')}
          list={listId}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{i18n.t('job.add')}</Button>
        <datalist id={listId}>
          {mostFrequent(all.flatMap((row) => Object.keys(row.tags)))
            .slice(0, 50)
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </form>
      {theirs.length > 0 && (
        <ul className={styles.list}>
          {theirs.slice(0, 12).map((tag) => (
            <li key={tag} className={styles.row}>
              <span className={styles.choice} dir="auto">
                {tag}
              </span>
              <IconButton
                label={i18n.t('job.removeTag', [tag])}
                icon={<X aria-hidden="true" />}
                onClick={() => {
                  setIsOpen(false);
                  onTag(tag, false);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
