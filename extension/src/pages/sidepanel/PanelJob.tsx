import type { Job } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { JobDescription } from '../job/JobDescription.tsx';
import { JobFacts } from '../job/JobFacts.tsx';
import { JobNotes } from '../job/JobNotes.tsx';
import { JobTags } from '../job/JobTags.tsx';
import { JobTimeline } from '../job/JobTimeline.tsx';
import { PostingGone } from '../job/PostingGone.tsx';
import { CopyButton } from './CopyButton.tsx';
import { OwnFacts } from './OwnFacts.tsx';
import { PanelHeader, type PanelHeaderProps } from './PanelHeader.tsx';
import styles from './PanelJob.module.css';

/** One job in a narrow column: what a person works on first, what they look up below. */
export function PanelJob({ job, isKept, onKeep }: PanelHeaderProps) {
  return (
    <>
      <PanelHeader job={job} isKept={isKept} onKeep={onKeep} />
      <PostingGone job={job} />
      <JobNotes job={job} />
      <OwnFacts />
      <JobTags job={job} />
      <JobFacts job={job} />
      <JobTimeline jobId={job.id} />
      <Description job={job} />
    </>
  );
}

function Description({ job }: { job: Job }) {
  return (
    <div className={styles.description}>
      {job.description !== null && (
        <div className={styles.copy}>
          <CopyButton what={i18n.t('job.description')} text={job.description.text} />
        </div>
      )}
      <JobDescription job={job} />
    </div>
  );
}
