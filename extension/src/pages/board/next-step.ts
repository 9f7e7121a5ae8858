import { isLive, type Stage } from '@jobmagpie/model';

/** What is to be done for a job next, as far as its stage and its dates say. */
export type NextStep =
  | { kind: 'apply' | 'reply' | 'prepare' | 'thank' | 'decide' }
  | { kind: 'apply-by' | 'closed'; on: string };

const steps: Partial<Record<Stage, 'reply' | 'prepare' | 'thank' | 'decide'>> = {
  applied: 'reply',
  interview_scheduled: 'prepare',
  interviewing: 'thank',
  offer_received: 'decide',
};

/** `today` is a calendar date like the job's own. Null where nothing is to be done. */
export function nextStep(
  { stage, validThrough, closedOn }: { stage: Stage; validThrough: string | null; closedOn: string | null },
  today: string,
): NextStep | null {
  if (!isLive(stage)) return null;
  const step = steps[stage];
  if (step !== undefined) return { kind: step };
  if (closedOn !== null) return { kind: 'closed', on: closedOn };
  if (validThrough === null) return { kind: 'apply' };
  return { kind: validThrough < today ? 'closed' : 'apply-by', on: validThrough };
}
