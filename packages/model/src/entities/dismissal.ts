import { z } from 'zod';
import { DismissalId } from '../ids.ts';
import { Instant } from '../time.ts';

/** "Not for me": the posting with this fingerprint makes no job and is not offered again. */
export const Dismissal = z.object({
  id: DismissalId,
  fingerprint: z.string().min(1).max(200),
  title: z.string().max(500),
  company: z.string().max(300).nullable(),
  at: Instant,
});
export type Dismissal = z.infer<typeof Dismissal>;
