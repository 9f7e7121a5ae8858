/**
 * The keys of a server that was given none: a file beside the embedded database, for its owner's eyes only. It belongs
 * to one process at a time, as the database does; several on PostgreSQL would each make a key of their own.
 */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readKeys, type SecretKey, WrongKeys, writeKeys } from './key-ring.ts';

/** As the setting is written, so that it can be moved into it. */
const KeyFile = z.object({ SECRET_KEYS: z.string() });
const OWNER_ONLY = 0o600;

export function keyFile(dataDir: string): string {
  return path.join(dataDir, 'secret-keys.json');
}

/** The keys in the file, none where there is no file. Throws `WrongKeys`. */
export function readKeyFile(dataDir: string): SecretKey[] {
  const file = keyFile(dataDir);
  if (!existsSync(file)) return [];
  chmodSync(file, OWNER_ONLY); // a copy that was put back may have come with wider rights
  const parsed = KeyFile.safeParse(jsonIn(readFileSync(file, 'utf8')));
  const keys = parsed.success ? readKeys(parsed.data.SECRET_KEYS) : [];
  if (keys.length === 0) throw new WrongKeys('it holds no keys');
  return keys;
}

/** Puts the keys in place of what the file holds. Whenever the power goes, the old ones are there or the new ones. */
export function writeKeyFile(dataDir: string, keys: readonly SecretKey[]): void {
  const file = keyFile(dataDir);
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  const descriptor = openSync(draft, 'wx', OWNER_ONLY);
  try {
    writeSync(descriptor, `${JSON.stringify({ SECRET_KEYS: writeKeys(keys) }, null, 2)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(draft, file);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongKeys('it is not JSON');
  }
}
