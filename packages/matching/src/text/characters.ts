/**
 * How the characters of a text read when names are looked up: letters lose case and accents, digits stay, marks that
 * only decorate a letter vanish, and everything else separates words.
 */

/** Beyond this code nothing is part of a word: general punctuation, symbols, and scripts that write without spaces. */
const FIRST_CODE_BEYOND = 0x2000;

/** The folded value of a character that separates words. */
export const SEPARATES = 0;
/** The folded value of a character inside a word that is passed over: a combining accent, a soft hyphen. */
export const VANISHES = 1;

const SOFT_HYPHEN = 0xad;
const wordCharacter = /[\p{L}\p{N}]/u;
const combiningMark = /\p{M}/u;

let table: Uint16Array | undefined;

/** The folded value of every character code, built on first use. */
export function foldTable(): Uint16Array {
  if (table !== undefined) return table;
  table = new Uint16Array(0x1_0000);
  for (let code = 0; code < FIRST_CODE_BEYOND; code++) table[code] = fold(code);
  return table;
}

function fold(code: number): number {
  if (code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return code + 0x20;
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) ? code : SEPARATES;
  }
  if (code === SOFT_HYPHEN) return VANISHES;
  const character = String.fromCharCode(code);
  if (combiningMark.test(character)) return VANISHES;
  if (!wordCharacter.test(character)) return SEPARATES;
  return character.toLowerCase().normalize('NFD').charCodeAt(0);
}
