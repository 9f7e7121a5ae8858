import type { Currency, PayPeriod, Salary } from '@jobmagpie/model';
import { CURRENCY_MARK, currencyIn, readCurrency } from './currency.ts';
import { type Figure, figuresIn } from './salary/amount.ts';
import { isOtherSum } from './salary/not-pay.ts';
import { periodBeside, usualPeriod } from './salary/period.ts';
import { westernDigits } from './western-digits.ts';
import { bareWords, letterPattern, oneLine, wholeWords } from './words.ts';

export { amountOf } from './salary/amount.ts';
export { readPeriod } from './salary/period.ts';

export interface SalaryContext {
  /** Where the job is, ISO 3166-1 alpha-2: decides what `$` and `kr` mean, and amounts without any sign. */
  country: string | null;
  /** What the data beside the text call the currency; the text's own word counts more. */
  currency?: Currency | null;
}

/** One amount, or the two ends of a range. */
interface Amounts {
  low: Figure;
  high: Figure | null;
}

/**
 * The pay that a short line states: `$120,000 - $150K a year`, `45.000–55.000 € brutto/Jahr`, `₹6-10 Lakhs P.A.`,
 * `時給1,350円`. Amounts stay in the unit and period of the line. Null where the line has no amount that can be pay.
 * A period that is not said is null, except for amounts that are paid for one period only in their currency.
 */
export function readSalary(text: string, context: SalaryContext): Salary | null {
  const line = westernDigits(oneLine(text)).replace(SLASHED_RANGE, '$1 - $2');
  if (line === '' || line.length > 400 || !/\d/.test(line)) return null;
  const amounts = choose(line);
  if (amounts === null) return null;
  const { low, high } = amounts;
  const end = (high ?? low).end;
  const before = line.slice(0, low.start);
  const after = line.slice(end);
  const beside = line.slice(Math.max(0, low.start - 5), end + 8);
  const currency =
    readCurrency(beside, context.country) ??
    readCurrency(line, context.country) ??
    context.currency ??
    currencyIn(context.country);
  let [min, max] = rangeOf(amounts);
  const period =
    periodBeside(before, high === null ? '' : line.slice(low.end, high.start), after) ??
    usualPeriod(min, max, currency);
  // A figure with neither a currency nor a period is anything.
  if (period === null && currency === null && max === null) return null;
  let isOpen = false;
  if (max === null) {
    if (UP_TO_BEFORE.test(bareWords(before)) || UP_TO_BEHIND.test(after)) [min, max] = [Number.NaN, min];
    else if (FROM_BEFORE.test(bareWords(before)) || FROM_BEHIND.test(after)) isOpen = true;
  }
  return {
    min: Number.isNaN(min) ? null : min,
    max: isOpen ? null : (max ?? min),
    currency,
    period,
    isEstimate: ESTIMATE.test(line),
  };
}

/** "40/48 k€", as the French write a range. */
const SLASHED_RANGE = /(?<![\d/])(\d{2,3})\s?\/\s?(\d{2,3})(?=\s?k\s?(?:€|eur))/i;

/** The ends of a range in numbers, the lower first; a scale that stands once is meant for both. */
function rangeOf({ low, high }: Amounts): [number, number | null] {
  if (high === null) return [low.value, null];
  let [first, second] = [low.value, high.value];
  // "$120 - 150k" and "6-10 Lakhs", but also "$120k - 150".
  if (low.factor === 1 && high.factor > 1 && first < second / 100) first *= high.factor;
  else if (high.factor === 1 && low.factor > 1 && second < first / 100) second *= low.factor;
  return first <= second ? [first, second] : [second, first];
}

/** What of a currency or a small word may stand between "up to" and the figure: `up to S$9k`, `minimum of EUR 2.400`. */
const CURRENCY_BETWEEN =
  '(?: (?:usd|us|eur|euro|gbp|chf|fr|inr|aud|au|cad|ca|nzd|nz|sgd|hkd|hk|zar|pln|sek|nok|dkk|kr|brl|myr|rm|php|aed|r|rs|s|a|c|k|of|de|von|van|di|the)){0,3}';
const UP_TO_BEFORE = letterPattern(
  String.raw`(?<![\p{L}\d])(?:up to|upto|bis|bis zu|jusqu a|jusqu|hasta|fino a|tot|ate|max|maxi|maximal|maximaal|maximum|maximo|massimo|hochstens|hoogstens|not? more than|(?<!not |no )(?:less than|under)|capped at|(?:a|de|of|to) maximum of|upp till|op til|opp til|maks|maksimalt|maksymalnie|enintaan|do|до)${CURRENCY_BETWEEN}$|^to${CURRENCY_BETWEEN}$`,
);
const UP_TO_BEHIND = letterPattern(
  String.raw`^[^\p{L}\d+]{0,3}(?:max(?:imum)?\b|以下|まで|以内)|^원?\s?(?:이하|까지)`,
  'i',
);
const FROM_BEFORE = letterPattern(
  String.raw`(?<![\p{L}\d])(?:from|starting(?: at| from)?|starts at|ab|mind|mindestens|mindest\p{L}*(?: \p{L}+){0,8}|minst|a partir de|des|desde|da|a partire da|vanaf|od|от|fra|fran|min|minimum|minimo|at least|not? (?:less than|below|under)|nicht unter|over|above|more than|upwards of|excess of|uber|mehr als|plus de|mas de|mais de|oltre|piu di|meer dan|ponad|minimal|minimaal|au moins|al menos|pelo menos|almeno|tenminste|co najmniej|vahintaan)${CURRENCY_BETWEEN}$`,
);
/** "$50k+", but not "$50k + equity". */
const FROM_BEHIND = letterPattern(
  `^\\s?(?:${CURRENCY_MARK})?(?:\\s?[/a-z]{0,5})?(?:\\+(?!\\s*\\p{L})|\\+\\s*(?:doe|ote|base|depend|per\\b|an? |p\\.?a\\b|annual|usd|based on)|[～〜~]\\s*$|以上|이상|부터|起|から\\s*$|\\s?(?:and|&) (?:up|above)\\b|\\s?or more\\b|\\s?minimum\\b)`,
  'i',
);
const ESTIMATE = letterPattern(
  String.raw`\best\.|\bestimat|\(\s*(?:\p{L}+ )?est\b|gesch[äa]tzt|\bestim[ée]e?\b|estimado|stimato|geschat`,
  'i',
);

/** A sign, or letters that are no part of a word: "lift 50 lbs" ends in no forint, "20 pens" begin with no sol. */
const MARKED_BEFORE = new RegExp(`(?:(?<![a-z])(?:${CURRENCY_MARK})|[$€£¥₹])\\s?$`, 'i');
const MARKED_BEHIND = new RegExp(`^\\s?k?(?:(?:${CURRENCY_MARK})(?![a-z])|[$€£¥₹])`, 'i');

/**
 * The first range, else the first single amount, that can be pay: one with a currency or a scale beside it counts before
 * plain figures, which need a period or a word about pay.
 */
function choose(line: string): Amounts | null {
  const figures = figuresIn(line);
  const candidates: (Amounts & { marked: boolean })[] = [];
  const isMarked = ({ start, end, factor }: Figure) =>
    factor > 1 || MARKED_BEFORE.test(line.slice(0, start)) || MARKED_BEHIND.test(line.slice(end));
  // "Fortune 500 with $12 billion": a currency that belongs to one figure does not belong to another.
  const isTaken = figures.some(isMarked);
  for (const [index, low] of figures.entries()) {
    const next = figures[index + 1];
    const high = next !== undefined && joins(line, low, next) ? next : null;
    const before = line.slice(0, low.start);
    const after = line.slice((high ?? low).end);
    // What comes by the year in lakhs is pay, whatever it is called.
    if (!/LPA$/i.test(line.slice(low.start, (high ?? low).end)) && isOtherSum(before, after)) continue;
    const ends = high === null ? [low] : [low, high];
    const marked = ends.some(isMarked);
    // Nobody is paid millions of these; what is named so is a budget or a turnover.
    if (ends.some(({ value }) => value > 3_000_000) && /[$€£]|USD|EUR|GBP|CHF/.test(line)) continue;
    if (marked || isPlainPay(line, low, high, isTaken)) candidates.push({ low, high, marked });
  }
  const marked = candidates.filter((candidate) => candidate.marked);
  const worthy = marked.length > 0 ? marked : candidates;
  const chosen = worthy.find(({ high }) => high !== null) ?? worthy[0];
  return chosen === undefined ? null : { low: chosen.low, high: chosen.high };
}

const PAY_WORD = wholeWords(
  'salary|pay|compensation|wage|rate|ctc|remuneration|gehalt|jahresgehalt|monatsgehalt|lohn|vergutung|salaire|salario|retribucion|sueldo|salaris|lon|lonn|ral|stipendio|wynagrodzenie|зарплата|package',
);

/** Without any currency: a figure with its period right behind it, a range of sums, or a sum that the line calls pay. */
function isPlainPay(line: string, low: Figure, high: Figure | null, isTaken: boolean): boolean {
  const last = high ?? low;
  const isYear = ({ value, start, end }: Figure) => /^(?:19|20)\d{2}$/.test(line.slice(start, end)) && value < 2_100;
  if (isYear(low) || isYear(last)) return false;
  const hasCurrency = !isTaken && readCurrency(line, null) !== null;
  const isSaid = periodBeside('', '', line.slice(last.end, last.end + 12)) !== null && low.value >= 5;
  if (high !== null) return isSaid || low.value >= 1_000 || (hasCurrency && low.value >= 5);
  if (isSaid || (hasCurrency && low.value >= 5)) return true;
  return low.value >= 1_000 && (PAY_WORD.test(bareWords(line)) || line.slice(low.start, low.end) === line);
}

const JOINER =
  /^(?:(?:rising|increasing|going|growing|progressing|climbing) to|steigend auf|oplopend tot|thru|through|-|–|—|−|~|～|〜|から|〜|to|bis|and|à|a|tot|do|und|et|e|y|i|o|en|até|hasta|aż|до|och|og|til|till|al|\.{2,3}|…)$/i;
/** What may stand inside a range beside the dash or the word that joins its ends. */
const INSIDE = letterPattern(
  `(?<!\\p{L})(?:euros?|dollars?|pounds?)(?!\\p{L})|(?:${CURRENCY_MARK})|(?<!\\p{L})R(?=\\s?$)|/\\s?\\p{L}+\\.?|(?<!\\p{L})(?:p\\.?\\s?a\\.?|p\\.?\\s?m\\.?|p\\.?\\s?h\\.?|per \\p{L}+|an? (?:hour|year|day|week|month)|pro \\p{L}+|par \\p{L}+|al mes|al mese|por \\p{L}+|year(?:ly)?|hourly|monthly|annually|gross|brutto|bruto|brut|netto|net|nets|bruts|brutos|neto|netos|lordi|netti|salary|pay|wage|up to|max(?:imum|imal)?(?!\\p{L})|max\\.?|k)(?!\\p{L})|[,.][–—-]{1,2}(?=\\s)|[.,](?=\\s)`,
  'gi',
);

/** Whether two neighbouring figures are the ends of one range. */
function joins(line: string, first: Figure, second: Figure): boolean {
  const between = line.slice(first.end, second.start);
  if (between.length > 40) return false;
  const joiner = between.replace(INSIDE, ' ').trim();
  if (!JOINER.test(joiner) && !(/\b(?:max|up to)/i.test(between) && /^[-–:,|]?$/.test(joiner))) return false;
  const [low, high] = rangeOf({ low: first, high: second });
  // "Level 6 - $81,000": a number of something else stands before the pay.
  return high !== null && high <= low * 20;
}

/** As `readSalary`, for amounts that are numbers already. Null where there is no amount above zero. */
export function salaryOf(parts: {
  min: number | null;
  max: number | null;
  currency: Currency | null;
  period: PayPeriod | null;
  isEstimate?: boolean;
}): Salary | null {
  const amounts = [parts.min, parts.max].filter((amount) => amount !== null && Number.isFinite(amount) && amount > 0);
  if (amounts.length === 0) return null;
  const given = (amount: number | null) => (amount !== null && amounts.includes(amount) ? amount : null);
  const [min, max] = [given(parts.min), given(parts.max)];
  const swapped = min !== null && max !== null && min > max;
  return {
    min: swapped ? max : min,
    max: swapped ? min : max,
    currency: parts.currency,
    period: parts.period ?? usualPeriod(Math.min(...(amounts as number[])), max, parts.currency),
    isEstimate: parts.isEstimate ?? false,
  };
}
