import { type Instant, type JobId, newId, type Stage, type StageChange, StageChangeId, stages } from '@jobmagpie/model';

/** The moments that a line tells of; null for what it does not. */
export interface RowMoments {
  savedAt: Instant | null;
  appliedAt: Instant | null;
  interviewedAt: Instant | null;
  offeredAt: Instant | null;
  /** When the job came to the stage that it is in. */
  stageAt: Instant | null;
}

/**
 * The steps by which a job came to its stage, as far as the line tells them. A step without a moment of its own is put
 * at the last one that is known: it was not earlier. `now` is for a line without any date.
 */
export function rowHistory(jobId: JobId, stage: Stage, moments: RowMoments, now: Instant): StageChange[] {
  const { savedAt, appliedAt, interviewedAt, offeredAt, stageAt } = moments;
  const known = [savedAt, appliedAt, interviewedAt, offeredAt, stageAt].filter((at) => at !== null).sort();
  const steps: { to: Stage; at: Instant | null }[] = [{ to: 'saved', at: known[0] ?? now }];
  const reached: [Stage, Instant | null][] = [
    ['applied', appliedAt],
    ['interviewing', interviewedAt],
    ['offer_received', offeredAt],
  ];
  for (const [to, at] of reached) if (at !== null && comesBefore(to, stage)) steps.push({ to, at });
  if (stage !== 'saved') steps.push({ to: stage, at: stageAt ?? reached.find(([to]) => to === stage)?.[1] ?? null });
  let last = known[0] ?? now;
  return steps.map(({ to, at }, index) => {
    last = at !== null && at > last ? at : last;
    const from = steps[index - 1]?.to ?? null;
    return { id: newId(StageChangeId), jobId, from, to, at: last, note: '' };
  });
}

/** Whether a step lies on the way to a stage: before it on the path, or before the end of a job. */
function comesBefore(step: Stage, stage: Stage): boolean {
  return stages.indexOf(step) < stages.indexOf(stage);
}
