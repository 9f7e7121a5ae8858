/**
 * A kind of durable work. A task is enqueued in the transaction that makes it necessary and is there exactly if that
 * transaction was; it is run at least once, by one process at a time, and run again where the process died in its
 * middle. So `run` must lead to the same end when it is called twice with the same payload.
 *
 * A new kind is one file with a value of this form and one line in `tasks.ts`.
 */
import type { z } from 'zod';
import type { Services } from '../services.ts';

export interface Task<Payload extends z.ZodType = z.ZodType> {
  /** In the imperative, with the area before it: `mail.send`. It names the queue, so it never changes. */
  name: string;
  payload: Payload;
  retry: {
    /** How often it is tried again after it failed. */
    limit: number;
    /** Before the first retry; doubled with each further one, with some chance in it. */
    delaySeconds: number;
  };
  /** How long one run may take before it counts as dead and is given to the next process. */
  timeoutSeconds: number;
  /** At most this many at once in one process. */
  concurrency: number;
  /** Does the work. Throw to have it tried again; throw `Hopeless` to have it fail for good. */
  run(payload: z.infer<Payload>, context: TaskContext): Promise<void>;
}

export interface TaskContext {
  services: Services;
  /** 1 for the first try. */
  attempt: number;
  /** Aborts when the process stops or the time is up. */
  signal: AbortSignal;
}

/** Trying again would lead to the same: the task fails at once, with this message for the operator. */
export class Hopeless extends Error {
  override name = 'Hopeless';
}
