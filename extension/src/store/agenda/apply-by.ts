import { database } from '../database.ts';
import type { AgendaItem } from './agenda.ts';
import { CLOSING_INDEX, closingRange, toAgendaItems } from './closing.ts';

/** Jobs that are saved and not applied for, and whose posting closes in a moment. */
export async function applyBy(today: string): Promise<AgendaItem[]> {
  const [from, to] = closingRange(today);
  return toAgendaItems(await database.jobs.where(CLOSING_INDEX).between(from, to, true, true).toArray());
}
