import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { StageIcon } from '../../components/StageIcon.tsx';
import { stageHistory } from '../../store/jobs.ts';
import { stageName } from '../../words/stage-name.ts';
import styles from './JobTimeline.module.css';
import panel from './Panel.module.css';

/** What happened to the job, the latest first. */
export function JobTimeline({ jobId }: { jobId: string }) {
  const history = useLiveQuery(() => stageHistory(jobId), [jobId]);
  if (history === undefined || history.length === 0) return null;
  return (
    <section className={panel.panel}>
      <h2 className={panel.heading}>{i18n.t('job.timeline')}</h2>
      <ol className={styles.steps} reversed>
        {history.toReversed().map((step) => (
          <li key={step.id} className={styles.step}>
            <StageIcon stage={step.to} />
            <span className={styles.name}>{stageName(step.to)}</span>
            <span className={styles.time}>
              <RelativeTime at={step.at} />
            </span>
            {step.note !== '' && <p className={styles.note}>{step.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
