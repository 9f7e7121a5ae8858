import type { Posting } from '@jobmagpie/model';
import { i18n } from '#i18n';
import type { KnownJob, SaveAnswer } from '../messages';
import type { StoredJob } from '../store/database';
import { takeBackDismissal } from '../store/dismissals';
import { saveJob } from '../store/jobs';
import type { MatchSummary } from '../store/match-summary';
import { storeProblemOf } from '../store/store-problem';
import { fieldName } from '../words/field-words';
import { missingText } from '../words/missing-text';
import { reasonText } from '../words/reason-text';
import { scorePlace } from '../words/score-place';
import { exchangeSoon } from './exchange';
import { inBackground } from './in-background';
import { scoreJob } from './score';

/**
 * Saves a posting and answers once it is on disk. What follows (the score, the exchange with the server) starts after
 * the answer; `onScored` hears of the job again when it has its score.
 */
export async function savePosting(
  posting: Posting,
  url: string,
  onScored?: (job: KnownJob) => void,
): Promise<SaveAnswer> {
  try {
    const { job, isNew } = await saveJob(posting, url);
    if (isNew) inBackground('Scoring a saved job', scoreAndExchange(job.id, posting, onScored));
    return { status: isNew ? 'saved' : 'already-saved', job: toKnownJob(job) };
  } catch (error) {
    console.error('Saving failed', error);
    return { status: 'failed', problem: problemOf(error) };
  }
}

/** What a page's own button may know of its job. */
export function toKnownJob({ id, value, match }: Pick<StoredJob, 'id' | 'value' | 'match'>): KnownJob {
  const { title, stage, savedAt } = value;
  return { jobId: id, title, stage, savedAt, match: inWords(match), lacks: lacking(value) };
}

/** Without a title nothing is saved; without these two a job is not worth much. */
function lacking(job: Pick<Posting, 'company' | 'description'>): KnownJob['lacks'] {
  const field = (['company', 'description'] as const).find((name) => job[name] === null);
  return field === undefined ? null : { field, text: i18n.t('button.lacks', [fieldName(field)]) };
}

function inWords(match: MatchSummary | null): KnownJob['match'] {
  if (match === null) return null;
  if (match.status === 'no-score')
    return { status: 'no-score', missing: missingText(match.missing), place: scorePlace(match.missing) };
  return { ...match, reasons: match.reasons.map(reasonText) };
}

/** Far enough behind the answer that it does not hold it up, and before anybody has looked. */
const AFTER_ANSWER_MS = 25;

async function scoreAndExchange(id: string, posting: Posting, onScored?: (job: KnownJob) => void): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, AFTER_ANSWER_MS));
  // Who saves a posting has thought better of it.
  await takeBackDismissal(posting);
  exchangeSoon();
  const scored = await scoreJob(id);
  if (scored !== undefined) onScored?.(toKnownJob(scored));
}

/** Why nothing could be written, in a sentence for a person. */
export function problemOf(error: unknown): string {
  switch (storeProblemOf(error)) {
    case 'full':
      return i18n.t('background.storageFull');
    case 'newerVersion':
      return i18n.t('background.storeIsNewer');
    default:
      return i18n.t('background.saveFailed');
  }
}
