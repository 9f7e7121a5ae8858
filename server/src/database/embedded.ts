import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { installQueue } from '../background/boss.ts';
import type { OpenDatabase } from './connect.ts';
import { DatabaseRefused } from './database-refused.ts';
import { lockDirectory } from './directory-lock.ts';
import { bringUpToDate } from './migrate.ts';

/** Where the files of the embedded database are. */
export function embeddedFolder(dataDir: string): string {
  return path.join(dataDir, 'database');
}

/** Opens the embedded database under `dataDir`, making it where there is none. */
export async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  // Others on the machine have no business with the data; the mode counts only for folders that are made here.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(path.join(dataDir, 'database.lock'));
  if (lock === null) {
    throw new DatabaseRefused(
      `Another Jobmagpie server is running on ${dataDir}. Stop it first, or give this one a folder of its own with DATA_DIR.`,
    );
  }
  try {
    const client = await PGlite.create({ dataDir: embeddedFolder(dataDir) });
    const open = await useEmbedded(client);
    return {
      ...open,
      async close() {
        await open.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Makes an open database of a PGlite, whose directory is the caller's to lock. */
export async function useEmbedded(client: PGlite): Promise<OpenDatabase> {
  const db = drizzle(client);
  const runScript = async (text: string) => {
    try {
      await client.exec(text);
    } catch (error) {
      await client.exec('rollback'); // the one connection would stay in the transaction that failed
      throw error;
    }
  };
  try {
    await bringUpToDate(db, (config) => migrate(db, config));
    await installQueue(db, runScript);
  } catch (error) {
    await client.close();
    throw error;
  }
  return {
    kind: 'embedded',
    db,
    runScript,
    async listen(channel, { heard }) {
      await client.listen(channel, heard);
    },
    async close() {
      if (!client.closed) await client.close();
    },
  };
}
