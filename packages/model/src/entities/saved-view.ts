import { z } from 'zod';
import { RemoteMode } from '../posting.ts';
import { Stage } from '../stage.ts';

/** What a list of jobs leaves out; null lets everything through. */
export const JobFilters = z.object({
  stage: Stage.nullable(),
  tag: z.string().min(1).max(100).nullable(),
  /** The board, or the host of another site, that the posting was found on. */
  board: z.string().min(1).max(253).nullable(),
  remoteMode: RemoteMode.nullable(),
  minScore: z.number().int().min(0).max(100).nullable(),
  savedWithinDays: z.number().int().min(1).max(3_650).nullable(),
});
export type JobFilters = z.infer<typeof JobFilters>;

/**
 * A look at the table of jobs that a user gave a name. Columns are named by what shows them: one that a version does not
 * know is passed over.
 */
export const SavedView = z.object({
  query: z.string().max(500),
  filters: JobFilters,
  sort: z.object({ column: z.string().min(1).max(40), direction: z.enum(['ascending', 'descending']) }),
  hiddenColumns: z.array(z.string().min(1).max(40)).max(40),
});
export type SavedView = z.infer<typeof SavedView>;
