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
