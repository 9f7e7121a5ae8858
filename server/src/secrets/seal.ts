/**
 * AES-256-GCM. Whose secret it is, what it is for and which key seals it are bound into the record: a record that is
 * moved to another user, another name or another key does not open. The nonce is random; a key may seal 2^32 secrets.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { UserId } from '@jobmagpie/model';
import type { KeyRing } from './key-ring.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface SecretName {
  userId: UserId;
  /** What it is for, `google.refresh-token`. */
  name: string;
}

export interface SealedSecret {
  keyId: string;
  /** Nonce, cipher text and tag in base64url. */
  sealed: string;
}

/** A secret cannot be read; the message says which key it is about. */
export class SecretUnreadable extends Error {
  override name = 'SecretUnreadable';
  readonly keyId: string;

  constructor(keyId: string, message: string) {
    super(message);
    this.keyId = keyId;
  }
}

export function seal([{ id, bytes }]: KeyRing, secret: SecretName, text: string): SealedSecret {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, bytes, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(secret, id));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { keyId: id, sealed: sealed.toString('base64url') };
}

/** Throws `SecretUnreadable`. */
export function open(ring: KeyRing, secret: SecretName, { keyId, sealed }: SealedSecret): string {
  const key = ring.find(({ id }) => id === keyId);
  if (key === undefined) {
    throw new SecretUnreadable(keyId, `A secret was sealed with the key "${keyId}", which this server does not have.`);
  }
  const record = Buffer.from(sealed, 'base64url');
  try {
    const nonce = record.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(ALGORITHM, key.bytes, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(secret, keyId));
    decipher.setAuthTag(record.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(record.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    // The cause says no more than that the tag does not fit.
    throw new SecretUnreadable(
      keyId,
      `A secret does not open with the key "${keyId}": another key had that name when it was sealed, or it was changed.`,
    );
  }
}

function boundTo({ userId, name }: SecretName, keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['jobmagpie-secret', 1, keyId, userId, name]));
}
