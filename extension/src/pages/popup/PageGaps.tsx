import type { KeyField } from '@jobmagpie/capture/inspection';
import { useLiveQuery } from 'dexie-react-hooks';
import { Crosshair } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { isGap } from '../../field-gaps.ts';
import { jobById } from '../../store/jobs.ts';
import { fieldName } from '../../words/field-words.ts';
import { pickField } from '../ask-background.ts';
import { dashboardUrl, openDashboard } from '../open-dashboard.ts';
import styles from './PageGaps.module.css';
import type { TabGaps } from './use-this-page.ts';

/** What every posting says, so that somebody misses it; many say nothing of the rest. */
const expected: ReadonlySet<KeyField> = new Set<KeyField>(['title', 'company', 'description', 'locations']);

interface PageGapsProps {
  gaps: TabGaps;
  /** Whether the page was taken for a posting at all. */
  isPosting: boolean;
  jobId: string | null;
}

/** What was not found on the page or may be wrong, each with the way to point at it; of a saved job what it still lacks. */
export function PageGaps({ gaps, isPosting, jobId }: PageGapsProps) {
  const attempt = useAttempt();
  const [problem, setProblem] = useState<string | null>(null);
  const job = useLiveQuery(async () => (jobId === null ? null : await jobById(jobId)), [jobId]);
  if (job === undefined) return null;
  const isOpen = (field: KeyField) => job === null || isGap(job.value, field);
  const missed = gaps.missing.filter((field) => isPosting && expected.has(field) && isOpen(field));
  const others = [...gaps.missing, ...gaps.guessed].filter((field) => !missed.includes(field) && isOpen(field));
  if (missed.length + others.length === 0) return null;
  const point = async (field: KeyField) => {
    const answer = await pickField(gaps.tabId, field);
    // The page has the pointer and the keys from here on.
    if (answer.status === 'started') window.close();
    else setProblem(answer.problem);
  };
  const buttons = (fields: readonly KeyField[]) =>
    fields.map((field) => (
      <button
        key={field}
        type="button"
        className={styles.field}
        aria-label={i18n.t('popup.pointAt', [fieldName(field)])}
        title={i18n.t('popup.pointAt', [fieldName(field)])}
        onClick={() => attempt(() => point(field))}
      >
        <Crosshair aria-hidden="true" />
        {fieldName(field)}
      </button>
    ));
  return (
    <div className={styles.gaps}>
      {gaps.isReadBadly && (
        <p className={styles.changed}>
          {i18n.t('popup.readBadly')}{' '}
          <a
            href={dashboardUrl('/diagnostics')}
            onClick={(event) => {
              event.preventDefault();
              attempt(() => openDashboard('/diagnostics'));
            }}
          >
            {i18n.t('diagnostics.title')}
          </a>
        </p>
      )}
      {gaps.takesCorrections ? (
        <>
          {missed.length > 0 && (
            <div className={styles.line}>
              <span>{i18n.t('popup.notFound')}</span>
              {buttons(missed)}
            </div>
          )}
          {others.length > 0 && (
            <details open={gaps.isReadBadly}>
              <summary>{i18n.t(isPosting ? 'popup.missingOrWrong' : 'popup.postingAllTheSame')}</summary>
              <div className={styles.line}>{buttons(others)}</div>
            </details>
          )}
        </>
      ) : (
        gaps.isReadBadly && <p>{i18n.t('picker.notHere')}</p>
      )}
      <p role="alert" className={problem === null ? undefined : styles.changed}>
        {problem}
      </p>
    </div>
  );
}
