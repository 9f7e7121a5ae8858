/** How far the first fill of this browser from its server is, for whoever waits for it. */
import { z } from 'zod';
import { database } from './database.ts';

const KEY = 'fill';

const Fill = z.object({ received: z.number(), all: z.number() });
export type Fill = z.infer<typeof Fill>;

/** Null while nothing is filled. */
export async function readFill(): Promise<Fill | null> {
  const row = await database.device.get(KEY);
  return row === undefined ? null : Fill.parse(row.value);
}

/** Notes a page of a pull: with `isFirst` a fill begins, and with nothing `remaining` it is over. */
export async function noteFill(isFirst: boolean, rows: number, remaining: number): Promise<void> {
  const before = await readFill();
  if (!isFirst && before === null) return;
  const received = (isFirst ? 0 : (before?.received ?? 0)) + rows;
  if (remaining > 0) await database.device.put({ key: KEY, value: { received, all: received + remaining } });
  else if (before !== null) await database.device.delete(KEY);
}
