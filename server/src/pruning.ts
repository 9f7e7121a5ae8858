/**
 * What would grow for ever has a lifetime: values that gave way, events, codes that nobody used. The rows themselves
 * never go, deleted ones included, because a device that was away for years still has to hear of them.
 */
import { pruneEvents } from './database/events.ts';
import { users } from './database/tables.ts';
import { AUDIT_LIFETIME_MS, pruneAudit } from './features/accounts/audit.ts';
import { dropExpired } from './features/accounts/expired.ts';
import type { Schedule } from './scheduler/schedule.ts';
import { pruneHistory } from './sync/history.ts';

const DAY_MS = 24 * 60 * 60_000;
/** A job search and the year after it. */
const HISTORY_LIFETIME_MS = 400 * DAY_MS;
/** Events are for what follows from them, and that has happened long before. */
const EVENTS_LIFETIME_MS = 30 * DAY_MS;

export const pruning: Schedule = {
  name: 'pruning',
  pattern: '17 3 * * *',
  timeZone: 'UTC',
  /** One account after the other: each statement goes by the key and is short, and requests get their turn between. */
  async run({ services: { db, clock }, signal }) {
    const now = clock();
    await dropExpired(db, new Date(now));
    for (const { id } of await db.select({ id: users.id }).from(users)) {
      signal.throwIfAborted();
      await pruneHistory(db, id, new Date(now - HISTORY_LIFETIME_MS));
      await pruneEvents(db, id, new Date(now - EVENTS_LIFETIME_MS));
      await pruneAudit(db, id, new Date(now - AUDIT_LIFETIME_MS));
    }
  },
};
