import { z } from 'zod';
import { JobId } from '../ids.ts';
import { Posting } from '../posting.ts';
import { Stage } from '../stage.ts';
import { Instant } from '../time.ts';

/** A posting that a user saved, with its stage. `tags` is a set: a tag is there or it is not. */
export const Job = Posting.extend({
  id: JobId,
  /** The address of the page as it was when the job was saved. */
  url: Posting.shape.canonicalUrl,
  stage: Stage,
  savedAt: Instant,
  notes: z.string().max(100_000),
  tags: z.record(z.string().min(1).max(100), z.literal(true)),
});
export type Job = z.infer<typeof Job>;
