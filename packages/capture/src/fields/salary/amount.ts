import { CHINESE_JAPANESE, KOREAN, letterPattern } from '../words.ts';

/**
 * An amount as people write it, as the source of a regular expression: groups of three behind a point, a comma, a blank
 * or an apostrophe, the Indian groups of two, and decimals.
 */
export const AMOUNT = String.raw`(?:\d{1,3}(?:[ .,'’\u00a0\u2009\u202f]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:[.,]\d{1,2})?(?!\d)`;

/** What multiplies an amount, and by how much: `k`, `Lakhs`, `万`. Longer ones first. */
const SCALES: readonly (readonly [source: string, factor: number])[] = [
  ['k(?=€|£|EUR|CHF|USD|GBP|PLN)|[tT](?=€|EUR)|[kK]|тыс|Tsd|tys|tis|mila|mil', 1_000],
  ['[Ll]akhs?|[Ll]acs?|LPA|lpa|Lpa|L', 100_000],
  ['[Cc]rores?|[Cc]rs?', 10_000_000],
  ['[Mm]illion(?:en|s|i|es)?|[Mm]illones|[Mm]ilhões|[Mm]io|mln|juta|jt|triệu|[Mm]', 1_000_000],
  ['[Tt]rillions?|[Bb]illion(?:en|s)?|[Mm]illiard\\p{L}*|[Bb]n|B|[Mm]rd|[Mm]ds?', 1_000_000_000],
];
/** These stand between figures and further signs without a blank: `4,000만원`. */
const EASTERN_SCALES: readonly (readonly [source: string, factor: number])[] = [
  ['천만|千万', 10_000_000],
  ['百万|百萬|백만', 1_000_000],
  ['[万萬만]', 10_000],
  ['[千천]', 1_000],
];
const sources = (scales: typeof SCALES) => scales.map(([source]) => source).join('|');

/** The source of a regular expression for what multiplies an amount, if something does. */
export const SCALE = `(?:\\s?(?:(?:${sources(SCALES)})(?:(?!\\p{L})|(?=EUR|CHF|USD|GBP|PLN))|${sources(EASTERN_SCALES)}))?`;

/** The same for a scale that is cut out already, without what has to stand behind it. */
const FACTORS = [...EASTERN_SCALES, ...SCALES].map(
  ([source, factor]) => [new RegExp(`^(?:${source.replace(/\(\?=[^)]*\)/g, '')})$`), factor] as const,
);

/** `1,350`, `1.350`, `1 350`, `12,50`, `45'000`, `6,00,000`: the last group tells whether a sign divides thousands. */
export function amountOf(digits: string): number {
  const compact = digits.replace(/[ '’\u00a0\u2009\u202f]/g, '');
  const decimals = /^(.*?)[.,](\d{1,2})$/.exec(compact);
  if (decimals !== null) return Number(`${(decimals[1] ?? '').replace(/[.,]/g, '')}.${decimals[2]}`);
  return Number(compact.replace(/[.,]/g, ''));
}

/** An amount in a line, and where it stands there. */
export interface Figure {
  /** With its scale. */
  value: number;
  /** By how much its scale multiplies it, 1 without one. */
  factor: number;
  start: number;
  end: number;
}

const FIGURE = letterPattern(`(${AMOUNT})(${SCALE})`, 'g');
/** 100%, 401(k), 13th, 40-hour, 14 salaries, 9:30: figures that are not pay, by what follows. */
const NO_AMOUNT_BEFORE = letterPattern(
  String.raw`^(?:\s?(?:%|\(k\)|st\b|nd\b|rd\b|th\b|[x×](?![a-z])(?!\s?1[2-6]\b)|°|(?:[-–]|to|bis|à|a)\s?\d{1,3}\s?%)|[:/]\d|\s?[-–]?\s?(?:\+\s?)?(?:years?|yrs?|hours?|hrs?|days?|weeks?|months?|jahren?|stunden|std|tagen?|wochen|monaten?|ans?|heures|jours|semaines|mois|años|anos|horas|días|dias|meses|pagas|uur|dagen|jaar|gehälter|mensualités|mensilità|salarios|lat|dni|holidays?|vacation|leave)(?![\p{L}])(?!\s*[-–]\s*\d))`,
  'i',
);
/** What may stand right before an amount although it is a letter: codes, `Rs`, `R`, `k`, and the words of Asia. */
const LETTERS_BEFORE = letterPattern(
  String.raw`(?:[A-Z]{3}|(?<!\p{L})(?:R|S|RM|Rp|Rs\.?|Fr\.?|kr|от|до|ab)|[${CHINESE_JAPANESE}${KOREAN}])$`,
);

/** Signs of currencies. */
const SIGN_BEFORE =
  /[$\u00a2-\u00a5\u058f\u060b\u07fe\u07ff\u09f2\u09f3\u09fb\u0af1\u0bf9\u0e3f\u17db\u20a0-\u20c0\ua838\ufdfc\ufe69\uff04\uffe0\uffe1\uffe5\uffe6]\s?$/;
/** E13, IR35, 24/7, 2026-01: parts of names, times and dates. */
const GLUED_BEFORE = letterPattern(String.raw`[\p{L}\d/:#]$`);

/** The amounts of a line that can be pay. */
export function figuresIn(line: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of line.matchAll(FIGURE)) {
    const [whole, digits = '', scale = ''] = match;
    const before = line.slice(Math.max(0, match.index - 5), match.index);
    const end = match.index + whole.length;
    const hasSign = SIGN_BEFORE.test(before);
    // The American pension plan.
    if (!hasSign && /^40[13]\s?[kK]$/.test(whole)) continue;
    if (!hasSign && scale === '' && NO_AMOUNT_BEFORE.test(line.slice(end))) continue;
    if (GLUED_BEFORE.test(before) && !LETTERS_BEFORE.test(before)) continue;
    const factor = scaleOf(scale);
    const value = Math.round(amountOf(digits) * factor * 100) / 100;
    if (Number.isFinite(value) && value > 0) figures.push({ value, factor, start: match.index, end });
  }
  return figures;
}

function scaleOf(suffix: string): number {
  const word = suffix.trim();
  return word === '' ? 1 : (FACTORS.find(([pattern]) => pattern.test(word))?.[1] ?? 1);
}
