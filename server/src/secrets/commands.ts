/** What an operator does about keys: `rotate-secrets` and `forget-secrets`. */
import { connect } from '../database/connect.ts';
import type { Settings } from '../settings.ts';
import { keyFile, writeKeyFile } from './key-file.ts';
import { type KeyRing, newKey, type SecretKey } from './key-ring.ts';
import { KeysRefused, knownKeys } from './keys-at-start.ts';
import { forgetUnreadable, rotateSecrets } from './rotate.ts';

/**
 * Seals every secret anew with the first key. Where the keys are in the file beside the embedded database, that is a new
 * key each time; the old ones leave the file once nothing needs them.
 */
export async function rotate(settings: Settings, say: (text: string) => void): Promise<void> {
  const database = await connect(settings);
  try {
    const isFileOurs = settings.databaseUrl === null && settings.secretKeys.length === 0;
    const ring = ringOf(isFileOurs ? [newKey(), ...knownKeys(settings)] : knownKeys(settings));
    if (isFileOurs) writeKeyFile(settings.dataDir, ring);
    const { rotated, unreadable } = await rotateSecrets(database.db, ring);
    say(`${rotated} secrets were sealed anew with the key "${ring[0].id}".`);
    if (unreadable.length > 0) {
      throw new KeysRefused(
        `Some were left as they are, because they do not open with the key ${unreadable.join(', ')}.`,
      );
    }
    if (isFileOurs) writeKeyFile(settings.dataDir, [ring[0]]);
    else if (ring.length > 1)
      say(
        `No longer needed: ${ring
          .slice(1)
          .map(({ id }) => id)
          .join(', ')}.`,
      );
  } finally {
    await database.close();
  }
}

/** Lets go of the secrets whose keys are lost, so that the server can start. */
export async function forget(settings: Settings, say: (text: string) => void): Promise<void> {
  const database = await connect(settings);
  try {
    const known = knownKeys(settings);
    const isFileMissing = settings.databaseUrl === null && known.length === 0;
    const ring = ringOf(isFileMissing ? [newKey()] : known);
    if (isFileMissing) writeKeyFile(settings.dataDir, ring);
    const forgotten = await forgetUnreadable(database.db, ring);
    say(`${forgotten} secrets that could not be read any more were removed.`);
    if (isFileMissing) say(`New ones are sealed with the key in ${keyFile(settings.dataDir)}.`);
  } finally {
    await database.close();
  }
}

function ringOf([first, ...others]: SecretKey[]): KeyRing {
  if (first === undefined) throw new KeysRefused('There is no key. Set SECRET_KEYS first.');
  return [first, ...others];
}
