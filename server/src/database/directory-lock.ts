/**
 * Keeps a second process away from the embedded database. PGlite does not do it: two processes on one directory lose
 * each other's writes without an error. The lock is one of SQLite's on a file beside the directory: the system lets go
 * of it when the process dies, however it dies.
 */
import { DatabaseSync } from 'node:sqlite';

export interface DirectoryLock {
  release(): void;
}

/** The locks of this process. One that nothing refers to would be collected, and with it the lock. */
const held = new Set<DatabaseSync>();

/** Takes the lock, or gives null where another process, or this one, holds it. */
export function lockDirectory(lockFile: string): DirectoryLock | null {
  const file = new DatabaseSync(lockFile, { timeout: 0 });
  try {
    file.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (isBusy(error)) return null;
    throw error;
  }
  held.add(file);
  return {
    release() {
      if (held.delete(file)) file.close();
    },
  };
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
