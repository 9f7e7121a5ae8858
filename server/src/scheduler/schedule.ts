import type { Services } from '../services.ts';

/**
 * Something that is done by the clock, by one process for all. After a standstill it is done once, whatever was missed.
 * It is done again where its process died in the middle, so it must lead to the same end when it is called twice.
 *
 * A new one is a value of this form and one line in `index.ts`. What takes long, or is tried again when it fails, is a
 * task that this enqueues.
 */
export interface Schedule {
  /** The key of its row, so it never changes. */
  name: string;
  /** When it is due, as cron writes it: `17 3 * * *`. */
  pattern: string;
  /** The IANA zone that the pattern counts in. */
  timeZone: string;
  /** `dueAt` is the moment for which it is done. Throw to have it logged; the next moment comes as usual. */
  run(context: ScheduleContext, dueAt: Date): Promise<void>;
}

export interface ScheduleContext {
  services: Services;
  /** Aborts when the process stops, or another has taken over. */
  signal: AbortSignal;
}
