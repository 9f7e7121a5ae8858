import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { jobById } from '../../store/jobs.ts';
import { goTo } from '../route.ts';
import { usePageTitle } from '../use-page-title.ts';
import { JobDescription } from './JobDescription.tsx';
import { JobFacts } from './JobFacts.tsx';
import { JobHeader } from './JobHeader.tsx';
import { JobNotes } from './JobNotes.tsx';
import styles from './JobPage.module.css';
import { JobScore } from './JobScore.tsx';
import { JobSkeleton } from './JobSkeleton.tsx';
import { JobTags } from './JobTags.tsx';
import { JobTimeline } from './JobTimeline.tsx';
import { LikelyDuplicate } from './LikelyDuplicate.tsx';
import { PostingGone } from './PostingGone.tsx';

/** One job: the posting on the left, what it means for the person on the right. */
export default function JobPage({ id }: { id: string }) {
  const stored = useLiveQuery(async () => (await jobById(id)) ?? null, [id]);
  usePageTitle(stored?.value.title ?? i18n.t('shell.jobs'));
  if (stored === undefined) return <JobSkeleton />;
  if (stored === null) {
    return (
      <div className={styles.missing}>
        <h1 className="visually-hidden">{i18n.t('shell.jobs')}</h1>
        <EmptyState action={<Button onClick={() => goTo({ page: 'jobs' })}>{i18n.t('job.toJobs')}</Button>}>
          {i18n.t('job.missing')}
        </EmptyState>
      </div>
    );
  }
  const job = stored.value;
  return (
    <div className={styles.page}>
      <JobHeader job={job} />
      <aside className={styles.side} aria-label={i18n.t('job.yours')}>
        <JobScore job={job} />
        <JobNotes key={`notes-${id}`} job={job} />
        <JobTags job={job} />
        <JobTimeline jobId={id} />
      </aside>
      <article className={styles.posting} aria-label={i18n.t('job.posting')}>
        <PostingGone job={job} />
        <LikelyDuplicate job={job} />
        <JobFacts job={job} />
        <JobDescription job={job} />
      </article>
    </div>
  );
}
