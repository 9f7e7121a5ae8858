/** Reads the number before a word such as "years". */

const numberBefore =
  /(?:^|[^\p{L}\p{N}.,])(\d{1,2}|[a-zäöüéè]{2,8})(?:[.,]5)?\s*\+?\s*(?:(?:-|–|—|to|or|bis|oder|à|ou|a|tot)\s*(?:\d{1,2}|[a-zäöü]{2,8})\s*\+?\s*)?(?:full\s)?-?$/iu;

const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  ein: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  acht: 8,
  zehn: 10,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dix: 10,
};

/** More than this is a company's age or a person's, not experience asked for. */
const MOST_YEARS_ASKED = 25;

/**
 * The number of years said right before `at`, the place of the word "years": the lower one of a range, 5 in "5+ years"
 * and "five to seven years". Null where there is none or it cannot be experience.
 */
export function readYears(text: string, at: number): number | null {
  const match = numberBefore.exec(text.slice(Math.max(0, at - 24), at));
  const written = match?.[1]?.toLowerCase();
  if (written === undefined) return null;
  const years = numberWords[written] ?? Number(written);
  return Number.isInteger(years) && years > 0 && years <= MOST_YEARS_ASKED ? years : null;
}
