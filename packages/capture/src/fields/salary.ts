import type { Currency, PayPeriod, Salary } from '@jobmagpie/model';
import { CURRENCY_MARK, readCurrency } from './currency.ts';
import { bareWords, oneLine, wholeWords } from './words.ts';

const PERIODS: readonly (readonly [PayPeriod, RegExp])[] = [
  [
    'hour',
    wholeWords(
      'hour|hourly|hr|hrs|ph|stunde|stundlich|std|stundenlohn|heure|horaire|de l heure|hora|ora|uur|per uur|timme|timen|time lonn|godzin\\p{L}*|godz|hod|tunti|val|час|時給|小时|時薪|시급',
    ),
  ],
  ['day', wholeWords('day|daily|per diem|tag|taglich|tagessatz|jour|tjm|dia|giorno|dag|dagen|dzien|日給|天')],
  ['week', wholeWords('week|weekly|wk|pw|woche|wochentlich|semaine|semana|settimana|veck\\p{L}*|tydzien')],
  [
    'month',
    wholeWords(
      'month|monthly|mo|pm|monat|monatlich|mois|mensuel|mensuels|mensual|mensuales|mes|mese|mensile|mensili|maand|manad|manaden|maned|mies|miesiac|miesiecznie|mesicne|kk|men|месяц|мес|月給|月収|月薪|월급',
    ),
  ],
  [
    'year',
    wholeWords(
      'year|yearly|annual|annually|annum|yr|pa|p a|per annum|lpa|jahr|jahrlich|jahresgehalt|brutto jahr|an(?= brut| net|$)|annuel|annuels|annuelle|annee|par an|ano|anual|anuales|anno|annuo|annui|annua|lordo annuo|jaar|jaarlijks|ar|per ar|rok|rocznie|rocne|vuosi|vuodessa|год|年収|年俸|年薪|연봉',
    ),
  ],
];

/** An amount as people write it, as the source of a regular expression. */
export const AMOUNT = String.raw`\d{1,3}(?:[ .,'’\u00a0\u202f]\d{2,3})+(?:[.,]\d{1,2})?(?![\d])|\d+(?:[.,]\d{1,2})?(?!\d)`;
/** What multiplies it, `k`, `Lakhs`, `万`. */
export const SCALE = String.raw`(?:\s?(?:k|K|тыс\.?|Tsd\.?|mln|[Ll]akhs?|[Ll]acs?|L(?:PA)?|lpa|[Cc]r(?:ores?)?|万|萬|만)(?![\p{L}])|(?:万|萬|만))?`;
const FIGURE = new RegExp(`(${AMOUNT})(${SCALE})`, 'gu');

export interface SalaryContext {
  /** Where the job is, ISO 3166-1 alpha-2: decides what `$` and `kr` mean. Without a country `$` is the US dollar. */
  country: string | null;
}

interface Figure {
  value: number;
  start: number;
  end: number;
  scaled: boolean;
}

/**
 * The pay that a short line states: `$120,000 - $150K a year`, `45.000–55.000 € brutto/Jahr`, `₹6-10 Lakhs P.A.`,
 * `時給1,350円`. Amounts stay in the unit and period of the line. Null where the line has no amount that can be pay.
 * A period that is not said is null, except for amounts that nobody pays but for a year.
 */
export function readSalary(text: string, context: SalaryContext): Salary | null {
  const line = oneLine(text);
  if (line === '' || line.length > 400) return null;
  const currency = readCurrency(line, context.country);
  const figures = payFigures(line);
  const [first, second] = pickRange(line, figures, currency !== null);
  if (first === undefined) return null;
  let low = first.value;
  let high = second?.value ?? null;
  // "$120 - 150k" and "6-10 Lakhs": the scale stands once, behind both.
  if (second !== undefined && high !== null && second.scaled && !first.scaled && low < high / 100)
    low *= scaleOf(line.slice(first.end, second.end));
  if (high !== null && high < low) [low, high] = [high, low];
  const period =
    readPeriod(line.slice(Math.max(0, first.start - 40))) ?? readPeriod(line) ?? impliedPeriod(low, high, currency);
  if (currency === null && period === null && second === undefined) return null;
  const upTo = second === undefined && UP_TO.test(bareWords(line.slice(0, first.start)));
  return {
    min: upTo ? null : low,
    max: upTo ? low : (high ?? (OPEN.test(line) || FROM.test(bareWords(line.slice(0, first.start))) ? null : low)),
    currency,
    period,
    isEstimate: ESTIMATE.test(bareWords(line)),
  };
}

const UP_TO = wholeWords('up to|upto|bis|bis zu|jusqu a|hasta|fino a|tot|ate|max|maximum|до|do|upp till');
const FROM = wholeWords(
  'from|starting at|starting from|ab|a partir de|des|desde|da|vanaf|od|от|fra|fran|min|minimum|at least',
);
const OPEN = /\+|～\s*$|~\s*$|以上/u;
const ESTIMATE = wholeWords('estimated|estimate|est|geschatzt\\p{L}*|estime|estimee|estimado|stimato|geschat');

function payFigures(line: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of line.matchAll(FIGURE)) {
    const before = line.slice(Math.max(0, match.index - 2), match.index);
    const after = line.slice(match.index + match[0].length);
    // 401(k), 100%, 13th, 40-hour, 2026-01: figures that are not pay.
    if (
      /^\s?(?:%|\(k\)|st\b|nd\b|rd\b|th\b|-?\s?(?:years?|hours?|hrs|days?|weeks?|months?|Stunden|heures)\b(?!\s*[-–]))/iu.test(
        after,
      ) &&
      !/[€£$¥]\s?$/.test(before) &&
      match[2] === ''
    )
      continue;
    if (
      /[\p{L}\d/]$/u.test(before) &&
      !/(?:[A-Z]{3}|R|S|k|Rs\.?|CHF|給|収|薪|俸|급)\s?$/u.test(line.slice(0, match.index).slice(-4))
    )
      continue;
    const value = amountOf(match[1] ?? '') * scaleOf(match[2] ?? '');
    if (Number.isFinite(value) && value > 0) {
      figures.push({
        value: Math.round(value * 100) / 100,
        start: match.index,
        end: match.index + match[0].length,
        scaled: (match[2] ?? '').trim() !== '',
      });
    }
  }
  return figures;
}

/** The first two figures that a dash or a word like "to" joins; else the first that stands by a currency. */
function pickRange(line: string, figures: readonly Figure[], hasCurrency: boolean): (Figure | undefined)[] {
  for (const [index, first] of figures.entries()) {
    const second = figures[index + 1];
    if (second === undefined) break;
    const between = line.slice(first.end, second.start);
    if (JOIN.test(between)) return [first, second];
  }
  const beside = figures.find((figure) => {
    const around = `${line.slice(Math.max(0, figure.start - 5), figure.start)}#${line.slice(figure.end, figure.end + 6)}`;
    return new RegExp(`(?:${CURRENCY_MARK})\\s?#|#\\s?(?:${CURRENCY_MARK})`, 'iu').test(around);
  });
  if (beside !== undefined) return [beside];
  return hasCurrency || figures.length === 1 ? [figures.find(({ value }) => value >= 5)] : [];
}

const JOIN = new RegExp(
  `^\\s*(?:${CURRENCY_MARK})?\\s*(?:(?:/|per|a|an|pro|par)\\s*\\p{L}+\\.?)?\\s*(?:-|–|—|−|~|～|〜|から|(?<!\\p{L})(?:to|bis|and|à|a|tot|do|und|et|e|y|i|até|hasta|aż|до)(?!\\p{L}))\\s*(?:up to )?(?:${CURRENCY_MARK})?\\s*$`,
  'iu',
);

/** `1,350`, `1.350`, `1 350`, `12,50`, `45'000`, `6,00,000`: the last group tells whether a sign divides thousands. */
export function amountOf(digits: string): number {
  const compact = digits.replace(/[ '’\u00a0\u202f]/g, '');
  const decimals = /^(.*?)[.,](\d{1,2})$/.exec(compact);
  if (decimals !== null) return Number(`${(decimals[1] ?? '').replace(/[.,]/g, '')}.${decimals[2]}`);
  return Number(compact.replace(/[.,]/g, ''));
}

function scaleOf(suffix: string): number {
  const word = suffix.trim().toLowerCase();
  if (/k$|тыс|tsd/u.test(word)) return 1_000;
  if (/^(?:l|lpa|lakhs?|lacs?)|\slakhs?$|\slacs?$/u.test(word)) return 100_000;
  if (/^cr/u.test(word)) return 10_000_000;
  if (/[万萬만]/u.test(word)) return 10_000;
  if (/mln/u.test(word)) return 1_000_000;
  return 1;
}

/** The period that a text names: `per hour`, `/Jahr`, `p.a.`, `HOUR`, `月給`. */
export function readPeriod(text: string): PayPeriod | null {
  const words = bareWords(text);
  for (const [period, pattern] of PERIODS) if (pattern.test(words)) return period;
  if (/時給/u.test(words)) return 'hour';
  if (/日給/u.test(words)) return 'day';
  if (/月給|月収|月薪/u.test(words)) return 'month';
  return /年収|年俸|年薪/u.test(words) ? 'year' : null;
}

/** In these currencies nobody is paid such sums by the month or by the hour. */
const STRONG = new Set(['USD', 'EUR', 'GBP', 'CHF', 'AUD', 'CAD', 'NZD', 'SGD']);

function impliedPeriod(low: number, high: number | null, currency: Currency | null): PayPeriod | null {
  return currency !== null && STRONG.has(currency) && low >= 20_000 && (high ?? low) < 2_000_000 ? 'year' : null;
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
    period: parts.period ?? impliedPeriod(Math.min(...(amounts as number[])), max, parts.currency),
    isEstimate: parts.isEstimate ?? false,
  };
}
