/** Which keys this server has, settled before it listens. */
import type { Database } from '../database/connect.ts';
import type { Settings } from '../settings.ts';
import { keyFile, readKeyFile, writeKeyFile } from './key-file.ts';
import { type KeyRing, newKey, type SecretKey, WrongKeys } from './key-ring.ts';
import { keysInUse } from './rotate.ts';

/** What features keep secrets with, or why they cannot. */
export type SecretKeys = { status: 'available'; ring: KeyRing } | { status: 'not-available'; because: string };

/** The server must not run with these keys; the message says what to do. */
export class KeysRefused extends Error {
  override name = 'KeysRefused';
}

type KeySettings = Pick<Settings, 'secretKeys' | 'databaseUrl' | 'dataDir'>;

/**
 * The keys of the settings and of the file; the file is made where there is neither and nothing was sealed yet. Throws
 * `KeysRefused` where a key is missing that something was sealed with: to go on without it would seem to work until the
 * day on which the old key is needed and nobody knows any more where it was.
 */
export async function keysAtStart(settings: KeySettings, db: Database): Promise<SecretKeys> {
  const inUse = await keysInUse(db);
  const known = knownKeys(settings);
  const missing = inUse.filter((keyId) => !known.some(({ id }) => id === keyId));
  if (missing.length > 0) throw new KeysRefused(missingSentence(missing, settings));
  if (known.length === 0 && settings.databaseUrl === null) {
    const key = newKey();
    writeKeyFile(settings.dataDir, [key]);
    return { status: 'available', ring: [key] };
  }
  const [first, ...others] = known;
  return first === undefined
    ? { status: 'not-available', because: 'SECRET_KEYS is not set' }
    : { status: 'available', ring: [first, ...others] };
}

/** Those of the settings before those of the file, which an embedded database alone may have. */
export function knownKeys({ secretKeys, databaseUrl, dataDir }: KeySettings): SecretKey[] {
  const kept = databaseUrl === null ? keysInFile(dataDir) : [];
  for (const { id, bytes } of kept) {
    if (secretKeys.some((key) => key.id === id && !key.bytes.equals(bytes))) {
      throw new KeysRefused(`SECRET_KEYS and ${keyFile(dataDir)} each have a key "${id}", and they are not the same.`);
    }
  }
  return [...secretKeys, ...kept.filter(({ id }) => !secretKeys.some((key) => key.id === id))];
}

function keysInFile(dataDir: string): SecretKey[] {
  try {
    return readKeyFile(dataDir);
  } catch (error) {
    if (error instanceof WrongKeys) throw new KeysRefused(`${keyFile(dataDir)} cannot be used: ${error.message}.`);
    throw error;
  }
}

function missingSentence(missing: string[], { databaseUrl, dataDir }: KeySettings): string {
  const names = missing.map((id) => `"${id}"`).join(', ');
  const place = databaseUrl === null ? `${keyFile(dataDir)}, or in SECRET_KEYS` : 'SECRET_KEYS';
  return `Secrets in the database were sealed with the key ${names}, which is missing. Put it back in ${place}. If it is lost for good, run "node server/src/main.ts forget-secrets" and connect those services again.`;
}
