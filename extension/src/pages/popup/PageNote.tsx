import type { Job } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { NOTES_LENGTH } from '../job/save-notes.ts';
import { useDraftNotes } from '../job/use-draft-notes.ts';
import styles from './PageNote.module.css';

/** The notes of the job, in the popup as on its page: what is typed is kept with every keystroke. */
export function PageNote({ job }: { job: Job }) {
  const draft = useDraftNotes(job);
  return (
    <>
      <textarea
        className={styles.note}
        aria-label={i18n.t('job.notes')}
        placeholder={i18n.t('job.notesHint')}
        dir="auto"
        rows={3}
        maxLength={NOTES_LENGTH}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
      />
      {draft.state === 'failed' && (
        <p className={styles.problem} role="alert">
          {i18n.t('job.notesNotSaved')} {draft.problem}
        </p>
      )}
    </>
  );
}
