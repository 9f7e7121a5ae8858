import { database } from '../store/database';

/** Empties the store, for tests: what stays is a database with every table and no row. */
export async function resetStore(): Promise<void> {
  await database.delete();
  await database.open();
}
