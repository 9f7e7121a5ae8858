/** The keys that secrets are sealed with, as an operator writes them: `id:base64,id2:base64`. The first one seals. */
import { randomBytes } from 'node:crypto';

const KEY_BYTES = 32;

export interface SecretKey {
  /** Stands beside every secret that the key has sealed, so it is never given to another key. */
  id: string;
  bytes: Buffer;
}

/** The first key seals; every one opens what it has sealed. */
export type KeyRing = readonly [SecretKey, ...SecretKey[]];

/** Why keys cannot be used, in words that repeat none of them. */
export class WrongKeys extends Error {
  override name = 'WrongKeys';
}

/** The keys of a list, none where it is empty. Throws `WrongKeys`. */
export function readKeys(list: string): SecretKey[] {
  const items = list.split(',').flatMap((item) => item.trim() || []);
  const keys = items.map(readKey);
  const twice = keys.find(({ id }, index) => keys.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) throw new WrongKeys(`there are two keys with the name "${twice.id}"`);
  return keys;
}

export function writeKeys(keys: readonly SecretKey[]): string {
  return keys.map(({ id, bytes }) => `${id}:${bytes.toString('base64')}`).join(',');
}

export function newKey(): SecretKey {
  return { id: `key-${randomBytes(4).toString('hex')}`, bytes: randomBytes(KEY_BYTES) };
}

function readKey(item: string, index: number): SecretKey {
  const [, id, base64 = ''] = /^([A-Za-z0-9._-]{1,40}):(.*)$/.exec(item) ?? [];
  if (id === undefined) {
    throw new WrongKeys(
      `key ${index + 1} has not the form name:base64, with a name of letters, digits, dots and dashes`,
    );
  }
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== base64) {
    throw new WrongKeys(`the key "${id}" must be ${KEY_BYTES} random bytes in base64, as of: openssl rand -base64 32`);
  }
  if (!looksRandom(bytes)) {
    throw new WrongKeys(`the key "${id}" can be guessed: take random bytes, as of: openssl rand -base64 32`);
  }
  return { id, bytes };
}

/**
 * False for what stands in examples and what people type: zeros, a count from 0 to 31, a sentence. Of random keys, less
 * than one in 10^13 is taken for such.
 */
function looksRandom(bytes: Buffer): boolean {
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  const isSeries = bytes.every(
    (byte, index) => index < 2 || byte - bytes.readUInt8(index - 1) === bytes.readUInt8(1) - bytes.readUInt8(0),
  );
  return !isText && !isSeries && new Set(bytes).size >= 12;
}
