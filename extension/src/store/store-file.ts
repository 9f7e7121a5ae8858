/**
 * The file that holds everything of a store: every row with the clocks of its fields, deleted ones too, what waits to be
 * sent and what a server refused. The pairing and its token stay out of it, and so do scores, which are worked out anew.
 * A mutation stands there without its number: a store that takes it in counts on from its own.
 */
import { Hlc, Mutation } from '@jobmagpie/sync';
import { z } from 'zod';

export const STORE_FILE_FORMAT = 'jobmagpie-store';
/** Raised by one when a part changes its meaning. */
export const STORE_FILE_VERSION = 1;

export const StoreFile = z.object({
  format: z.literal(STORE_FILE_FORMAT),
  version: z.number().int().positive(),
  /** True where not all of the rows are in `outbox` as mutations, because a server has them. */
  hasMetServer: z.boolean(),
  lastClock: Hlc.nullable(),
  rows: z.array(z.unknown()),
  outbox: z.array(z.unknown()),
  parked: z.array(z.unknown()),
});
export type StoreFile = z.infer<typeof StoreFile>;

/** The lists of entries in a file. A row is written there as a server sends it: `PulledRow`. */
export type StoreFileList = 'rows' | 'outbox' | 'parked';

/** Any number stands for the one that the store will give it. */
const NumberedMutation = z.preprocess(
  (mutation) => (typeof mutation === 'object' ? { ...mutation, seq: 1 } : mutation),
  Mutation,
);

export const OutboxEntryInFile = z.object({ wasSent: z.boolean(), mutation: NumberedMutation });

export const ParkedInFile = z.object({ reason: z.string(), parkedAt: z.string(), mutation: Mutation });
