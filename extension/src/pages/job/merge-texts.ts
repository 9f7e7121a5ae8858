/**
 * Brings together two edits of one text that began from the same words, so that nothing that either wrote is lost.
 *
 * Each edit is one stretch of `base` that gave way to other words. Where the two stretches lie apart both edits are made:
 * from `ask Ann, ask Bob`, `ask Ann today, ask Bob` and `ask Ann, ask Bobby` become `ask Ann today, ask Bobby`. Where
 * both wrote at one place their words follow one another, and where they rewrote the same words both texts stay whole.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const [a, b] = [changeOf(base, theirs), changeOf(base, mine)];
  if (a.start === a.end && b.start === b.end && a.start === b.start)
    return base.slice(0, a.start) + joined(a.words, b.words, '\n') + base.slice(a.end);
  if (a.end <= b.start) return make(base, a, b);
  if (b.end <= a.start) return make(base, b, a);
  return joined(theirs, mine, '\n\n');
}

/** The stretch of the base from `start` to `end` gave way to `words`. */
interface Change {
  start: number;
  end: number;
  words: string;
}

function changeOf(base: string, text: string): Change {
  const longest = Math.min(base.length, text.length);
  let start = 0;
  while (start < longest && base[start] === text[start]) start += 1;
  // One sign may be two characters, and other signs begin or end with the same: half of one does not count as the same.
  if (isHighHalf(base[start - 1])) start -= 1;
  let same = 0;
  while (same < longest - start && base.at(-1 - same) === text.at(-1 - same)) same += 1;
  if (isLowHalf(base[base.length - same])) same -= 1;
  return { start, end: base.length - same, words: text.slice(start, text.length - same) };
}

function isHighHalf(character: string | undefined): boolean {
  return character !== undefined && character >= '\ud800' && character <= '\udbff';
}

function isLowHalf(character: string | undefined): boolean {
  return character !== undefined && character >= '\udc00' && character <= '\udfff';
}

/** Both edits made; the second stands after the first. */
function make(base: string, first: Change, second: Change): string {
  return (
    base.slice(0, first.start) +
    first.words +
    base.slice(first.end, second.start) +
    second.words +
    base.slice(second.end)
  );
}

/** Who went on from the words of the other has them already. */
function joined(theirs: string, mine: string, gap: string): string {
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  return theirs + gap + mine;
}
