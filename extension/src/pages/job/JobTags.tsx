import type { Job } from '@jobmagpie/model';
import { X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import styles from './JobTags.module.css';
import panel from './Panel.module.css';
import { saveChanges } from './save-changes.ts';

export function JobTags({ job }: { job: Job }) {
  const [typed, setTyped] = useState('');
  const tags = Object.keys(job.tags);

  const add = () => {
    const names = typed
      .split(',')
      .map((name) => name.trim().slice(0, 100))
      .filter(Boolean);
    setTyped('');
    if (names.length === 0) return;
    void saveChanges(job.id, { tags: { ...job.tags, ...Object.fromEntries(names.map((name) => [name, true])) } });
  };
  const remove = (name: string) => {
    const { [name]: _, ...others } = job.tags;
    void saveChanges(job.id, { tags: others });
  };

  return (
    <section className={panel.panel}>
      <h2 className={panel.heading}>{i18n.t('job.tags')}</h2>
      <div className={styles.box}>
        <ul className={styles.tags}>
          {tags.map((name) => (
            <li key={name} className={styles.tag}>
              <span dir="auto">{name}</span>
              <button
                type="button"
                className={styles.remove}
                aria-label={i18n.t('job.removeTag', [name])}
                onClick={() => remove(name)}
              >
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
        <input
          className={styles.input}
          aria-label={i18n.t('job.addTag')}
          placeholder={i18n.t('job.addTag')}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault();
              add();
            }
            const last = tags.at(-1);
            if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
          }}
        />
      </div>
    </section>
  );
}
