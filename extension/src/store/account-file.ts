/** The server's file of an account, on its way from the background to a page: too large for a message. */
import { z } from 'zod';
import { database } from './database.ts';

const KEY = 'accountFile';

export async function putAccountFile(file: Blob): Promise<void> {
  await database.device.put({ key: KEY, value: file });
}

/** Gives the file and forgets it; null where there is none. */
export async function takeAccountFile(): Promise<Blob | null> {
  return database.transaction('rw', database.device, async () => {
    const row = await database.device.get(KEY);
    await database.device.delete(KEY);
    return row === undefined ? null : z.instanceof(Blob).parse(row.value);
  });
}

const Header = z.object({ kind: z.literal('header'), format: z.literal('jobmagpie-account') });
/** The first line of such a file names every browser of the account. */
const MOST_OF_HEADER = 1_000_000;

/** True for a server's file of an account, which the server takes in; false for a store's own. */
export async function isAccountFile(file: Blob): Promise<boolean> {
  const [firstLine = ''] = (await file.slice(0, MOST_OF_HEADER).text()).split('\n', 1);
  try {
    return Header.safeParse(JSON.parse(firstLine)).success;
  } catch {
    // Whatever it is, the other way of reading says what is wrong with it.
    return false;
  }
}
