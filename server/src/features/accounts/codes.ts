import { randomInt } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH, PairingCode } from '@jobmagpie/api';

/** A fresh code, `7KQM-2XPD`: one of 6.5 · 10^11. */
export function newCode(): PairingCode {
  const letters = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]);
  return written(letters.join(''));
}

/** The code that a person meant, whatever case, blanks and dashes they typed; null where it cannot be one. */
export function readCode(typed: string): PairingCode | null {
  const letters = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  const result = PairingCode.safeParse(`${letters.slice(0, 4)}-${letters.slice(4)}`);
  return result.success ? result.data : null;
}

function written(letters: string): PairingCode {
  return PairingCode.parse(`${letters.slice(0, 4)}-${letters.slice(4)}`);
}
