/**
 * What a person has typed and not yet given to anything: it outlives the window that it was typed in. Drafts stay on
 * this device; they are neither synced nor part of a file of everything.
 */
import { systemClock } from '@jobmagpie/model';
import { database } from './database.ts';

/** What was kept under the key, in whatever form it was; undefined where there is nothing. The reader checks it. */
export async function readDraft(key: string): Promise<unknown> {
  return (await database.drafts.get(key))?.value;
}

/** Keeps a value under the key, in place of what was there. */
export async function keepDraft(key: string, value: unknown): Promise<void> {
  await database.drafts.put({ key, value, at: systemClock() });
}

/** Forgets what was kept: it was given to something else, or given up. */
export async function dropDraft(key: string): Promise<void> {
  await database.drafts.delete(key);
}
