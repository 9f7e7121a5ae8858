import type { Job } from '@jobmagpie/model';
import { X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { setTag, setTags } from '../../store/sets.ts';
import { announceWrite } from '../ask-background.ts';
import styles from './JobTags.module.css';
import panel from './Panel.module.css';

export function JobTags({ job }: { job: Job }) {
  const [typed, setTyped] = useState('');
  const attempt = useAttempt();
  const tags = Object.keys(job.tags);

  const change = (write: () => Promise<void>) =>
    attempt(async () => {
      await write();
      announceWrite();
    });
  const add = async () => {
    const names = typed
      .split(',')
      .map((name) => name.trim().slice(0, 100))
      .filter(Boolean);
    // The field is free at once for the next one; what was not written comes back into it.
    setTyped('');
    if (names.length === 0 || (await change(() => setTags(job.id, names, true)))) return;
    setTyped((next) => [...names, next].filter(Boolean).join(', '));
  };
  const remove = (name: string) => change(() => setTag(job.id, name, false));

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
