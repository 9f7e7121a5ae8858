import type { UserId } from '@jobmagpie/model';
import type { TaskContext } from '../background/task.ts';
import type { RecordedEvent } from '../database/events.ts';

/**
 * What follows from events, as a durable task that is enqueued in the transaction of the events. It may be run again
 * for the same event, after a failure or the death of a process, and must then lead to the same state; what it makes
 * outside of the database is made under `keyOf(step)`, so that the second try is recognised.
 *
 * A new one is one file here and one line in `index.ts`; the contract runs each of them twice.
 */
export type Workflow = {
  /** It names the queue, so it never changes. */
  name: string;
  /** The names of events after which it is run. */
  on: readonly string[];
  retry: { limit: number; delaySeconds: number };
  timeoutSeconds: number;
  /** At most this many at once in one process. */
  concurrency: number;
} & (
  | {
      /** Once for every event. */
      per: 'event';
      run(event: RecordedEvent, context: WorkflowContext): Promise<void>;
    }
  | {
      /** Once for all events of a user that have come together: for what looks at the whole state anyway. */
      per: 'user';
      run(userId: UserId, context: TaskContext): Promise<void>;
    }
);

export interface WorkflowContext extends TaskContext {
  /** The same for every try of this step for this event, and for no other. */
  keyOf(step: string): string;
}
