import { useLiveQuery } from 'dexie-react-hooks';
import { ArrowUpRight, Check, NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { placeWords } from '../../components/place-words.ts';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { ScoreRing } from '../../components/ScoreRing.tsx';
import { StageSelect } from '../../components/StageSelect.tsx';
import { jobById } from '../../store/jobs.ts';
import { missingText } from '../../words/missing-text.ts';
import { reasonText } from '../../words/reason-text.ts';
import { dashboardUrl, openDashboard } from '../open-dashboard.ts';
import styles from './PageJob.module.css';
import { PageNote } from './PageNote.tsx';

/** The job that the page is, saved now or long ago. */
export function PageJob({ jobId, isJustSaved }: { jobId: string; isJustSaved: boolean }) {
  const attempt = useAttempt();
  const job = useLiveQuery(() => jobById(jobId), [jobId]);
  const [isNoteOpen, setIsNoteOpen] = useState(false);
  if (job === undefined) return null;
  const { value, match } = job;
  const where = [value.company, placeWords(value)].filter(Boolean).join(' · ');
  return (
    <>
      <p className={styles.saved} role="status">
        <Check aria-hidden="true" />
        {isJustSaved ? (
          i18n.t('button.saved')
        ) : (
          <>
            {i18n.t('popup.savedBefore')} <RelativeTime at={value.savedAt} />
          </>
        )}
      </p>
      <div className={styles.words}>
        <h2 className={styles.title} dir="auto">
          {value.title}
        </h2>
        {where !== '' && (
          <p className={styles.fact} dir="auto">
            {where}
          </p>
        )}
      </div>
      <div className={styles.score}>
        <ScoreRing match={match} size="medium" />
        {match?.status === 'scored' ? (
          <ul className={styles.reasons}>
            {match.reasons
              .slice(0, 3)
              .map(reasonText)
              .map((reason) => (
                <li key={reason} title={reason}>
                  {reason}
                </li>
              ))}
          </ul>
        ) : (
          <p className={styles.missing}>
            {match === null ? i18n.t('score.underWay') : missingText(match.missing)}
            {match?.missing === 'profile-skills' && (
              <>
                {' '}
                <a
                  href={dashboardUrl('/profile')}
                  onClick={(event) => {
                    event.preventDefault();
                    attempt(() => openDashboard('/profile'));
                  }}
                >
                  {i18n.t('score.toProfile')}
                </a>
              </>
            )}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        <StageSelect jobId={jobId} stage={value.stage} isLabelHidden />
        <Button
          icon={<NotebookPen aria-hidden="true" />}
          size="small"
          aria-expanded={isNoteOpen}
          onClick={() => setIsNoteOpen(!isNoteOpen)}
        >
          {i18n.t('job.notes')}
        </Button>
        <Button
          icon={<ArrowUpRight aria-hidden="true" />}
          size="small"
          onClick={() => attempt(() => openDashboard(`/jobs/${jobId}`))}
        >
          {i18n.t('popup.openJob')}
        </Button>
      </div>
      {isNoteOpen && <PageNote key={jobId} job={value} />}
    </>
  );
}
