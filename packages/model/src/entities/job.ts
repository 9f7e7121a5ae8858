import { z } from 'zod';
import { JobId } from '../ids.ts';
import { Posting } from '../posting.ts';
import { Stage } from '../stage.ts';
import { Instant } from '../time.ts';

/**
 * A posting that a user saved, with its stage. `tags`, `notSameAs` and `otherAddresses` are sets: an element is there or
 * it is not. What came later than the first release is optional, for rows that were written before stay as they are.
 */
export const Job = Posting.extend({
  id: JobId,
  /** The address of the page as it was when the job was saved. */
  url: Posting.shape.canonicalUrl,
  stage: Stage,
  savedAt: Instant,
  notes: z.string().max(100_000),
  tags: z.record(z.string().min(1).max(100), z.literal(true)),
  /** Jobs, by id, that look like this one and of which the user has said that they are another. */
  notSameAs: z.record(JobId, z.literal(true)).optional(),
  /** Where else the same posting stands: the addresses of jobs that were merged into this one. */
  otherAddresses: z.record(Posting.shape.canonicalUrl, z.literal(true)).optional(),
  /** When the posting was first seen to be gone from its page; null or absent while it is there. */
  closedAt: Instant.nullable().optional(),
});
export type Job = z.infer<typeof Job>;
