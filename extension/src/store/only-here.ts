import { database } from './database.ts';

/** How many edits are on no server: those that wait to be sent, and those that a server refused and nobody dismissed. */
export async function onlyHereCount(): Promise<number> {
  const [waiting, refused] = await Promise.all([database.outbox.count(), database.parked.count()]);
  return waiting + refused;
}
