import { argon2Sync, randomBytes } from 'node:crypto';
import bcrypt from 'bcryptjs';
import { describe, expect, it } from 'vitest';
import { decoyHash, hashPassword, verifyPassword } from './hash.ts';

const right = { isRight: true, isOutdated: false };
const wrong = { isRight: false };

describe('the hash of a password', () => {
  it('carries its parameters and is another one every time', async () => {
    const [one, two] = [await hashPassword('four words in a row'), await hashPassword('four words in a row')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword('four words in a row', one)).toEqual(right);
    expect(await verifyPassword('Four words in a row', one)).toMatchObject(wrong);
  });

  it('is of all of the password, whatever stands in it and how long it is', async () => {
    const long = 'x'.repeat(200);
    expect(await verifyPassword(`${long}a`, await hashPassword(`${long}b`))).toMatchObject(wrong);
    expect(await verifyPassword('before\0after', await hashPassword('before\0other'))).toMatchObject(wrong);
    expect(await verifyPassword('🐦‍⬛ schön', await hashPassword('🐦‍⬛ schön'))).toEqual(right);
  });

  it('is the same for both ways in which keyboards write a letter with an accent', async () => {
    const hash = await hashPassword('caf\u00e9 au lait');
    expect(await verifyPassword('cafe\u0301 au lait', hash)).toEqual(right);
    expect(await verifyPassword('cafe au lait', hash)).toMatchObject(wrong);
  });

  it('of weaker parameters is right and to be replaced', async () => {
    const salt = randomBytes(16);
    const cost = { memory: 4_096, passes: 3, parallelism: 1 };
    const tag = argon2Sync('argon2id', { message: 'four words in a row', nonce: salt, tagLength: 32, ...cost });
    const [saltText, tagText] = [salt, tag].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
    const hash = `$argon2id$v=19$m=4096,t=3,p=1$${saltText}$${tagText}`;
    expect(await verifyPassword('four words in a row', hash)).toEqual({ isRight: true, isOutdated: true });
  });

  it.each([
    ['nothing', ''],
    ['another function', '$scrypt$ln=16,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E'],
    [
      'a price that nobody should pay',
      '$argon2id$v=19$m=9999999,t=99,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAA',
    ],
    ['no passes', '$argon2id$v=19$m=4096,t=0,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAA'],
    ['a bcrypt that would take days', `$2b$31$${'a'.repeat(53)}`],
    ['a bcrypt that is cut off', '$2b$10$abc'],
  ])('with %s in it is nobody’s', async (_, hash) => {
    expect(await verifyPassword('', hash)).toMatchObject(wrong);
  });

  it('of the decoy is nobody’s', async () => {
    expect(await verifyPassword('', decoyHash)).toMatchObject(wrong);
  });
});

describe('a hash of bcrypt from elsewhere', () => {
  it('is right and to be replaced', async () => {
    const hash = bcrypt.hashSync('four words in a row', 4);
    expect(await verifyPassword('four words in a row', hash)).toEqual({ isRight: true, isOutdated: true });
    expect(await verifyPassword('five words in a row', hash)).toMatchObject(wrong);
  });

  it('does not let in what it would have cut off', async () => {
    const full = 'x'.repeat(72);
    const hash = bcrypt.hashSync(full, 4);
    expect(await verifyPassword(full, hash)).toMatchObject({ isRight: true });
    expect(await verifyPassword(`${full}anything`, hash)).toMatchObject(wrong);
    expect(await verifyPassword('before\0', bcrypt.hashSync('before\0', 4))).toMatchObject(wrong);
  });
});
