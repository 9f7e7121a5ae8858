/**
 * What would grow for ever has a lifetime: values that gave way, and events. The rows themselves never go, deleted ones
 * included, because a device that was away for years still has to hear of them.
 */
import type { Clock } from '@jobmagpie/model';
import type { Logger } from 'pino';
import type { Database } from './database/connect.ts';
import { pruneEvents } from './database/events.ts';
import { users } from './database/tables.ts';
import { forLog } from './http/unexpected.ts';
import { pruneHistory } from './sync/history.ts';

const DAY_MS = 24 * 60 * 60_000;
/** A job search and the year after it. */
const HISTORY_LIFETIME_MS = 400 * DAY_MS;
/** Events are for what follows from them, and that has happened long before. */
const EVENTS_LIFETIME_MS = 30 * DAY_MS;

export interface Pruner {
  /** Prunes now and once a day until it is stopped. Does not keep the process alive. */
  start(): void;
  /** Lets go what is too old now. Never rejects: what fails is tried again the next day. */
  prune(): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

export function makePruner({ db, clock, log }: { db: Database; clock: Clock; log: Logger }): Pruner {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let working = Promise.resolve();

  /** One account after the other: each statement goes by the key and is short, and requests get their turn between. */
  async function prune(): Promise<void> {
    const now = clock();
    try {
      for (const { id } of await db.select({ id: users.id }).from(users)) {
        if (isStopped) return;
        await pruneHistory(db, id, new Date(now - HISTORY_LIFETIME_MS));
        await pruneEvents(db, id, new Date(now - EVENTS_LIFETIME_MS));
      }
    } catch (error) {
      log.warn(forLog(error), 'What is too old could not be let go; it is tried again tomorrow');
    }
  }

  const pruneNext = () => {
    working = working.then(prune);
  };

  return {
    prune,
    start() {
      pruneNext();
      timer = setInterval(pruneNext, DAY_MS);
      timer.unref();
    },
    settled: () => working,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await working;
    },
  };
}
