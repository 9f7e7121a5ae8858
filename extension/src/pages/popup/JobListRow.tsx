import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { placeWords } from '../../components/place-words.ts';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { ScoreRing } from '../../components/ScoreRing.tsx';
import { StageIcon } from '../../components/StageIcon.tsx';
import type { StoredJob } from '../../store/database.ts';
import { stageName } from '../../words/stage-name.ts';
import { dashboardUrl, openDashboard } from '../open-dashboard.ts';
import styles from './JobListRow.module.css';

interface JobListRowProps {
  job: StoredJob;
  /** What was looked for stands in nothing that the row shows. */
  isInDescription: boolean;
}

export function JobListRow({ job: { id, value, match }, isInDescription }: JobListRowProps) {
  const attempt = useAttempt();
  const facts = [value.company, placeWords(value)].filter(Boolean).join(' · ');
  return (
    <li>
      <a
        data-job-row
        className={styles.row}
        href={dashboardUrl(`/jobs/${id}`)}
        onClick={(event) => {
          event.preventDefault();
          attempt(() => openDashboard(`/jobs/${id}`));
        }}
      >
        <span className={styles.title} dir="auto">
          {value.title}
        </span>
        <span className={styles.score}>
          <ScoreRing match={match} />
        </span>
        <span className={styles.facts}>
          <span className={styles.stage} title={stageName(value.stage)}>
            <StageIcon stage={value.stage} size={13} />
            <span className={value.stage === 'saved' ? 'visually-hidden' : undefined}>{stageName(value.stage)}</span>
          </span>
          <span className={styles.place} dir="auto">
            {facts}
          </span>
          {isInDescription && <span className={styles.inDescription}>{i18n.t('popup.inDescription')}</span>}
          <span className={styles.time}>
            <RelativeTime at={value.savedAt} style="short" />
          </span>
        </span>
      </a>
    </li>
  );
}
