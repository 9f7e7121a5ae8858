import { newId, UserId } from '@jobmagpie/model';
import { describe, expect, it } from 'vitest';
import { type KeyRing, newKey } from './key-ring.ts';
import { open, SecretUnreadable, seal } from './seal.ts';

const key = newKey();
const ring: KeyRing = [key];
const secret = { userId: newId(UserId), name: 'google.refresh-token' };

describe('a sealed secret', () => {
  it.each(['1//0gRefreshToken', '', 'ä€𝄞', 'x'.repeat(100_000)])('opens to what it was', (text) => {
    expect(open(ring, secret, seal(ring, secret, text))).toBe(text);
  });

  it('shows nothing of its text, and is another one each time', () => {
    const records = Array.from({ length: 1_000 }, () => seal(ring, secret, 'marked-secret').sealed);
    expect(new Set(records.map((record) => record.slice(0, 16))).size).toBe(1_000); // 16 letters are the nonce
    expect(records.some((record) => Buffer.from(record, 'base64url').includes('marked'))).toBe(false);
  });

  it('opens with every key of the ring, and is sealed with the first', () => {
    const newer = newKey();
    const both: KeyRing = [newer, key];
    expect(open(both, secret, seal(ring, secret, 'text'))).toBe('text');
    expect(seal(both, secret, 'text').keyId).toBe(newer.id);
  });

  it.each([
    ['another user', { ...secret, userId: newId(UserId) }],
    ['another name', { ...secret, name: 'microsoft.refresh-token' }],
  ])('does not open for %s', (_, other) => {
    expect(() => open(ring, other, seal(ring, secret, 'text'))).toThrow(SecretUnreadable);
  });

  it('does not open under the name of another key', () => {
    const newer = newKey();
    const record = { ...seal(ring, secret, 'text'), keyId: newer.id };
    expect(() => open([newer, { id: newer.id, bytes: key.bytes }], secret, record)).toThrow(newer.id);
    expect(() => open([{ id: newer.id, bytes: key.bytes }], secret, record)).toThrow(newer.id);
  });

  it('says which key is missing, and which one does not fit', () => {
    const record = seal(ring, secret, 'marked-secret');
    const wrong: KeyRing = [{ ...newKey(), id: key.id }];
    for (const other of [[newKey()] as const, wrong]) {
      expect(() => open(other, secret, record)).toThrow(`"${key.id}"`);
      expect(() => open(other, secret, record)).not.toThrow(/marked-secret/);
    }
  });

  it('does not open when a single bit of it was changed, or when it was cut', () => {
    const { keyId, sealed } = seal(ring, secret, 'text');
    const bytes = Buffer.from(sealed, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => open(ring, secret, { keyId, sealed: changed.toString('base64url') })).toThrow(SecretUnreadable);
    }
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = bytes.subarray(0, length).toString('base64url');
      expect(() => open(ring, secret, { keyId, sealed: cut })).toThrow(SecretUnreadable);
    }
  });
});
