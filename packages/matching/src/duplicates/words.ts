/** How names, titles and texts are taken apart to be compared: without capitals, accents and punctuation. */

/** Letters whose stroke or tie is no accent to Unicode. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Scripts without spaces are compared letter by letter; of names such as C++, C# and .NET the marks belong to the word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\.net(?![\p{L}\p{N}])|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])+(?:\+\+|#)?/gu;

/** Lower case, compatible forms, no accents: `Müller` and `MULLER` are one. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** The words of a text, folded, in their order. */
export function wordsOf(text: string): string[] {
  return folded(text).match(WORD) ?? [];
}

/** Where the words of `part` stand in `words` one after the other; -1 where they do not, or where there are none. */
export function indexOfWords(words: readonly string[], part: readonly string[], from = 0): number {
  if (part.length === 0) return -1;
  for (let at = from; at + part.length <= words.length; at++) {
    if (part.every((word, index) => words[at + index] === word)) return at;
  }
  return -1;
}
