import { expect, it } from 'vitest';
import { newCode, readCode } from './codes.ts';

it('makes codes that differ and read back as themselves', () => {
  const codes = Array.from({ length: 200 }, newCode);
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(readCode(code)).toBe(code);
});

it('takes a code however a person types it', () => {
  expect(readCode('  7kqm 2xpd ')).toBe('7KQM-2XPD');
  expect(readCode('7KQM2XPD')).toBe('7KQM-2XPD');
  expect(readCode('7kqm–2xpd')).toBe('7KQM-2XPD');
});

it('knows what cannot be a code', () => {
  for (const typed of ['', '7KQM-2XP', '7KQM-2XPDD', '7KQM-2XP0', 'ÄÖÜß-7KQM']) expect(readCode(typed)).toBeNull();
});
