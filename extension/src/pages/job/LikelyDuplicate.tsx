import { type Job, systemClock } from '@jobmagpie/model';
import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { StoredJob } from '../../store/database.ts';
import { duplicatesOfJob } from '../../store/duplicates-of.ts';
import { jobById } from '../../store/jobs.ts';
import { duplicateText, lookalikeReasonsText } from '../../words/duplicate-text.ts';
import { goTo, routeHash } from '../route.ts';
import { useDuplicateChoice } from '../use-duplicate-choice.ts';
import styles from './LikelyDuplicate.module.css';

/** Says that this job was saved before or again, elsewhere, and why it looks so; the person decides. */
export function LikelyDuplicate({ job }: { job: Job }) {
  const attempt = useAttempt();
  const { merge, notSame } = useDuplicateChoice();
  const found = useLiveQuery(async () => (await duplicatesOfJob(job.id))[0] ?? null, [job.id]);
  if (found == null) return null;
  const { value } = found.job;

  const mergeBoth = async () => {
    const here = await jobById(job.id);
    if (here === undefined) return;
    const jobs: [StoredJob, StoredJob] = here.value.savedAt < value.savedAt ? [here, found.job] : [found.job, here];
    if (await merge(jobs)) goTo({ page: 'job', id: jobs[0].id });
  };

  return (
    <Notice>
      <p>
        {duplicateText(found, job.savedAt, systemClock())}{' '}
        <a href={routeHash({ page: 'job', id: value.id })}>{i18n.t('duplicates.look')}</a>
      </p>
      <p className={styles.reasons}>{lookalikeReasonsText(found.reasons)}</p>
      <div className={styles.choices}>
        <Button size="small" onClick={() => attempt(mergeBoth)}>
          {i18n.t('duplicates.merge')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => attempt(() => notSame(job.id, value.id, value.title))}>
          {i18n.t('duplicates.notSame')}
        </Button>
      </div>
    </Notice>
  );
}
