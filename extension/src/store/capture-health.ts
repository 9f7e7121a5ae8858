/**
 * How well the pages of each board could be read lately. A board that changes its pages is noticed here before somebody
 * finds half a job in their list. It stays on this device, and holds no address and no word of a page.
 */
import { type Inspection, keyFields, missingReasons, readingStates } from '@jobmagpie/capture/inspection';
import { Instant, systemClock, toInstant } from '@jobmagpie/model';
import { z } from 'zod';
import { database } from './database.ts';

/** How many readings of a board are remembered: enough to tell a change from one odd page. */
const REMEMBERED = 20;
/** What the last readings say decides: a board that was mended is fine again at once. */
const LATEST = 3;

const KeyField = z.enum(keyFields);

const BoardReading = z.object({
  at: Instant,
  state: z.enum(readingStates),
  missing: z.array(z.object({ field: KeyField, reason: z.enum(missingReasons) })),
  guessed: z.array(KeyField),
});
export type BoardReading = z.infer<typeof BoardReading>;

export const CaptureHealthRow = z.object({ board: z.string(), readings: z.array(BoardReading) });
export type CaptureHealthRow = z.infer<typeof CaptureHealthRow>;

/** `changing` is a board whose key fields the general heuristics still find; `broken` one of which they are missing. */
export type BoardHealth = 'fine' | 'changing' | 'broken';

export interface BoardReport {
  board: string;
  health: BoardHealth;
  /** The latest first. */
  readings: BoardReading[];
}

/** Remembers how a page of a known board was read; of any other page nothing is kept. */
export async function noteReading(reading: Omit<Inspection, 'sources'>): Promise<void> {
  const { board, state, missing, guessed } = reading;
  if (board === null) return;
  await database.transaction('rw', database.captureHealth, async () => {
    const earlier = (await database.captureHealth.get(board))?.readings ?? [];
    const latest = { at: toInstant(systemClock()), state, missing: [...missing], guessed: [...guessed] };
    await database.captureHealth.put({ board, readings: [latest, ...earlier].slice(0, REMEMBERED) });
  });
}

/** Every board that was read on this device, those in trouble first. */
export async function readCaptureHealth(): Promise<BoardReport[]> {
  const order: readonly BoardHealth[] = ['broken', 'changing', 'fine'];
  const reports = (await database.captureHealth.toArray()).map(({ board, readings }) => {
    return { board, health: healthOf(readings), readings };
  });
  return reports.sort(
    (one, other) => order.indexOf(one.health) - order.indexOf(other.health) || one.board.localeCompare(other.board),
  );
}

/** Two of the last three: one page alone may be an odd one. */
function healthOf(readings: readonly BoardReading[]): BoardHealth {
  const latest = readings.slice(0, LATEST);
  const count = (...states: BoardReading['state'][]) => latest.filter(({ state }) => states.includes(state)).length;
  if (count('incomplete', 'unread') >= 2) return 'broken';
  return count('guessed', 'incomplete', 'unread') >= 2 ? 'changing' : 'fine';
}
