/** How often `word` stands in `text` before `end`. */
export function countBefore(text: string, word: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(word); at !== -1 && at < end; at = text.indexOf(word, at + 1)) count += 1;
  return count;
}

/** Where `word` stands in `text` for the time after `count` times; -1 where it does not. */
export function nthIndex(text: string, word: string, count: number): number {
  let at = text.indexOf(word);
  for (let left = count; left > 0 && at !== -1; left -= 1) at = text.indexOf(word, at + 1);
  return at;
}
