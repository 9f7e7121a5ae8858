import type { Job } from '@jobmagpie/model';
import { useId } from 'react';
import { i18n } from '#i18n';
import styles from './JobNotes.module.css';
import panel from './Panel.module.css';
import { saveChanges } from './save-changes.ts';
import { useDraft } from './use-draft.ts';

export function JobNotes({ job }: { job: Job }) {
  const id = useId();
  const draft = useDraft(`job.notes.${job.id}`, job.notes, (notes) => saveChanges(job.id, { notes }));
  const words = {
    saved: i18n.t('common.saved'),
    waiting: '',
    failed: [i18n.t('job.notesNotSaved'), draft.problem].join(' '),
    untouched: '',
  };
  return (
    <section className={panel.panel}>
      <div className={styles.head}>
        <h2 className={panel.heading}>
          <label htmlFor={id}>{i18n.t('job.notes')}</label>
        </h2>
        <p className={draft.state === 'failed' ? styles.failed : styles.state} role="status">
          {words[draft.state]}
        </p>
      </div>
      <textarea
        id={id}
        data-job-notes
        className={styles.notes}
        dir="auto"
        rows={4}
        maxLength={100_000}
        placeholder={i18n.t('job.notesHint')}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
      />
    </section>
  );
}
