import { z } from 'zod';
import { JobId, StageChangeId } from '../ids.ts';
import { Stage } from '../stage.ts';
import { Instant } from '../time.ts';

/** One step in the history of a job. It is written once and never changed; `from` is null for the first. */
export const StageChange = z.object({
  id: StageChangeId,
  jobId: JobId,
  from: Stage.nullable(),
  to: Stage,
  at: Instant,
  note: z.string().max(10_000),
});
export type StageChange = z.infer<typeof StageChange>;
