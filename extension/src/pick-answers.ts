/** What is answered when a person points at a field in a page. */
import { z } from 'zod';

export const PickStart = z.discriminatedUnion('status', [
  z.object({ status: z.literal('started') }),
  /** The page is as it was. `problem` is a sentence for a person. */
  z.object({ status: z.literal('failed'), problem: z.string() }),
]);
export type PickStart = z.infer<typeof PickStart>;

export const PickedAnswer = z.discriminatedUnion('status', [
  /** The place is looked at from now on. `isInJob`: the posting was saved already, and the job has the field now. */
  z.object({ status: z.literal('kept'), isInJob: z.boolean() }),
  /** Nothing was written: the place says something else by now than what the person agreed to. */
  z.object({ status: z.literal('changed') }),
  /** Nothing was written. `problem` is a sentence for a person. */
  z.object({ status: z.literal('failed'), problem: z.string() }),
]);
export type PickedAnswer = z.infer<typeof PickedAnswer>;
