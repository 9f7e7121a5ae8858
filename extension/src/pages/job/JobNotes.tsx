import type { Job } from '@jobmagpie/model';
import { useId } from 'react';
import { i18n } from '#i18n';
import styles from './JobNotes.module.css';
import panel from './Panel.module.css';
import { NOTES_LENGTH } from './save-notes.ts';
import { useDraftNotes } from './use-draft-notes.ts';

export function JobNotes({ job }: { job: Job }) {
  const id = useId();
  const draft = useDraftNotes(job);
  const words = {
    saved: i18n.t('common.saved'),
    merged: i18n.t('job.notesMerged'),
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
        maxLength={NOTES_LENGTH}
        placeholder={i18n.t('job.notesHint')}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
      />
    </section>
  );
}
