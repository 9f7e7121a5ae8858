import { describe, expect, it } from 'vitest';
import { readSettings, summaryOf, WrongSettings } from '../settings.ts';
import { newKey, readKeys, WrongKeys, writeKeys } from './key-ring.ts';

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

describe('keys that are given', () => {
  it('are read in their order, and written as they are read', () => {
    const keys = [newKey(), newKey()];
    expect(readKeys(writeKeys(keys))).toEqual(keys);
    expect(readKeys(` ${writeKeys(keys).replace(',', ' , ')} `)).toEqual(keys);
    expect(readKeys('')).toEqual([]);
  });

  it('are never taken for guessable when they are random', () => {
    for (let round = 0; round < 10_000; round += 1) expect(() => readKeys(writeKeys([newKey()]))).not.toThrow();
  });

  it.each([
    ['empty', 'a:'],
    ['short', `a:${base64(newKey().bytes.subarray(0, 31))}`],
    ['long', `a:${base64(Buffer.concat([newKey().bytes, newKey().bytes]))}`],
    ['zeros', `a:${base64(new Uint8Array(32))}`],
    ['one letter', `a:${base64('a'.repeat(32))}`],
    ['a count', `a:${base64(Uint8Array.from({ length: 32 }, (_, index) => index))}`],
    ['a count backwards', `a:${base64(Uint8Array.from({ length: 32 }, (_, index) => 255 - index))}`],
    ['a sentence', `a:${base64('please-change-this-before-you-go')}`],
    ['hexadecimal', `a:${newKey().bytes.toString('hex')}`],
    ['not base64', 'a:!!!!'],
    ['base64 with something behind it', `a:${base64(newKey().bytes)} x`],
    ['without a name', base64(newKey().bytes)],
    ['with an empty name', `:${base64(newKey().bytes)}`],
    ['with a blank in its name', `a b:${base64(newKey().bytes)}`],
    ['two of one name', `a:${base64(newKey().bytes)},a:${base64(newKey().bytes)}`],
  ])('are refused: %s', (_, list) => {
    expect(() => readKeys(list)).toThrow(WrongKeys);
  });

  it('are refused by the settings, without being repeated', () => {
    const given = { SECRET_KEYS: `marked:${base64('marked-secret-marked-secret-mark')}` };
    expect(() => readSettings(given)).toThrow(WrongSettings);
    expect(() => readSettings(given)).toThrow(/SECRET_KEYS: the key "marked" can be guessed/);
    expect(() => readSettings({ SECRET_KEYS: 'marked-secret' })).not.toThrow(/marked-secret/);
    expect(() => readSettings({ SECRET_KEYS: 'marked-secret' })).toThrow(/key 1 has not the form/);
  });

  it('are not shown with the settings', () => {
    const [first, second] = [newKey(), newKey()];
    const shown = JSON.stringify(summaryOf(readSettings({ SECRET_KEYS: writeKeys([first, second]) })));
    expect(shown).not.toContain(first.bytes.toString('base64'));
    expect(shown).not.toMatch(/secret/i);
  });
});
