import type { Currency, PayPeriod } from '@jobmagpie/model';
import { bareWords, letterPattern, wholeWords } from '../words.ts';

/** Words that mean a period wherever they stand beside an amount. */
const WORDS: readonly (readonly [PayPeriod, RegExp])[] = [
  [
    'hour',
    wholeWords(
      'hour|hourly|hr|hrs|hours?ly|stunde|stundlich|std|(?:brutto|mindest)?stunden(?:lohn|satz|vergutung)|heure|horaire|hora|ora|oraria|orari|uur|uurloon|uurlijks|timme|timmen|timlon|time(?= lonn)|timelonn?|timen|pr time|per time|i timen|tim|godzin\\p{L}*|godz|hod|hodin\\p{L}*|tunti|tunnissa|val|час|ghanta',
    ),
  ],
  [
    'day',
    wholeWords(
      'day|daily|per diem|tag|taglich|tagessatz|jour|journee|journalier|tjm|dia|diari[ao]s?|giorno|giornalier[ao]|dag|dagtarief|dagen|dzien|dziennie|день',
    ),
  ],
  ['week', wholeWords('week|weekly|wk|woche|wochentlich|wochenlohn|semaine|semana|settimana|veckan?|tydzien')],
  [
    'month',
    wholeWords(
      'month|monthly|mth|monat|monatlich|mtl|\\p{L}*monats(?:\\p{L}*gehalt|lohn|brutto\\p{L}*|entgelt|verdienst|vergutung)|mois|mensuel(?:s|le|les)?|mensual(?:es)?|mes|mese|mensile|mensili|mensal|mensais|maand|maandelijks|maand(?:salaris|loon)|brutomaandsalaris|manad(?:en|slon)?|maned(?:en|slon|slonn|lig)?|mies|miesiac\\p{L}*|miesieczni\\p{L}*|mesicne|mesic|месяц|мес|mahina|mahine',
    ),
  ],
  [
    'year',
    wholeWords(
      'year|yearly|annual|annually|annum|yr|p a|lpa|ctc(?! (?:per|a|p) ?m)|jahr|jahrlich|\\p{L}*jahres(?:\\p{L}*gehalt|brutto|lohn|\\p{L}*einkommen|entgelt|vergutung)|annuel(?:s|le|les)?|annee|par an|l an|ano|anual(?:es|is|mente)?|anno|annuo|annui|annua|annuale|ral|jaar|jaarlijks|jaarsalaris|ars(?:lon|lonn)|arligt|arlig|per ar|om aret|rok|rocznie|rocne|vuosi|vuodessa|год|года|saal',
    ),
  ],
];
/** Short forms that are other words elsewhere, `PA` and `MO` are states: they count right behind an amount. */
const SHORT: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', wholeWords('h|ph|p h|p u|t')],
  ['day', wholeWords('d|pd|p d')],
  ['week', wholeWords('w|pw|p w')],
  ['month', wholeWords('m|mo|pm|p m|kk|men')],
  ['year', wholeWords('y|pa|an|ans|a|ar')],
];
/** Languages without blanks write the period onto the amount. */
const EASTERN: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', /時給|时薪|時薪|시급|시간당|[/每](?:小时|小時|时|時)/],
  ['day', /日給|日薪|일급|일당|[/每][天日]/],
  ['month', /月給|月収|月額|月薪|월급|월급여|月(?=[/\s]|$)|[/每]个?月/],
  ['year', /年収|年俸|年薪|연봉|[/每]年/],
];
/** "3 days per week", "40 Stunden/Woche", "13 mois", "12-month contract": how long, not for what the pay is. */
const WORKING_TIME = letterPattern(
  String.raw`\d+\s?(?:mal|times|fois|veces|keer|volte|[x×])(?:\s(?:jährlich|im jahr|pro jahr|p\.\s?a\.|per year|a year|par an|al año|per jaar|all'anno))?(?!\p{L})|\d+(?:[.,]\d+)?\s?(?:-|–|to|bis|à)?\s?(?:\d+(?:[.,]\d+)?)?[\s-]?(?:h|hours?|hrs?|days?|weeks?|months?|stunden|std\.?|tagen?|wochen|monaten?|heures|jours?|semaines|mois|horas|d[ií]as|meses|pagas|uur|dagen|maanden|timmar|timer|godzin)(?![\p{L}])(?:\s?(?:/|per|a|an|pro|par|each|in der|por|a la|per)\s?\p{L}+)?`,
  'gi',
);

/** The period that a text names: `per hour`, `/Jahr`, `p.a.`, `HOUR`, `月給`. */
export function readPeriod(text: string): PayPeriod | null {
  const words = bareWords(text);
  const named = [...WORDS, ...EASTERN, ...SHORT].find(([, pattern]) => pattern.test(words) || pattern.test(text));
  return named?.[0] ?? null;
}

/** The period that stands nearest to an amount, behind it or before it; `between` is what stands inside a range. */
export function periodBeside(before: string, between: string, after: string): PayPeriod | null {
  const [lead, tail] = [before, after].map((text) => text.replace(WORKING_TIME, ' '));
  const attached = shortForm(tail ?? '') ?? shortForm(between) ?? nearest(between, 'first')?.period;
  if (attached !== undefined && attached !== null) return attached;
  const behind = nearest(tail ?? '', 'first');
  const ahead = nearest(lead ?? '', 'last');
  if (behind === null || ahead === null) return (behind ?? ahead)?.period ?? null;
  return behind.distance <= ahead.distance + 12 ? behind.period : ahead.period;
}

const SHORT_FORM = letterPattern(
  String.raw`^[^\p{L}\d]{0,3}(?:[A-Z]{3}|zł|kr|Kč)?\s?(?:/\s?|(?=p[./]?\s?[adhmuw]\b|mo\b))(\p{L}{1,3}\.?(?:[\s/]?\p{L}\.?(?!\p{L}))?)(?!\p{L})`,
  'i',
);

/** `/h`, ` p.m.`, `k€/an`: only with nothing but a currency between the amount and it. */
function shortForm(text: string): PayPeriod | null {
  const start = SHORT_FORM.exec(text);
  if (start === null) return null;
  const words = bareWords(start[1] ?? '');
  return SHORT.find(([, pattern]) => pattern.exec(words)?.[0] === words)?.[0] ?? null;
}

function nearest(text: string, side: 'first' | 'last'): { period: PayPeriod; distance: number } | null {
  const words = bareWords(text);
  let best: { period: PayPeriod; distance: number } | null = null;
  for (const [period, pattern] of [...WORDS, ...EASTERN]) {
    for (const match of [...words.matchAll(everywhere(pattern)), ...text.matchAll(everywhere(pattern))]) {
      const distance = side === 'first' ? match.index : Math.max(0, words.length - match.index - match[0].length);
      if (best === null || distance < best.distance) best = { period, distance };
    }
  }
  return best;
}

const global = new Map<RegExp, RegExp>();

function everywhere(pattern: RegExp): RegExp {
  const known = global.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}g`);
  global.set(pattern, known);
  return known;
}

/**
 * From which amount on a currency is paid by the month and by the year, where nobody says for what: below the first
 * nothing is sure. In a currency of many units nobody writes an hour's pay without saying so.
 */
const HABITS: Readonly<Record<string, readonly [month: number, year: number]>> = {
  USD: [10_000, 10_000],
  GBP: [10_000, 10_000],
  AUD: [10_000, 10_000],
  CAD: [10_000, 10_000],
  NZD: [10_000, 10_000],
  SGD: [1_500, 20_000],
  EUR: [1_200, 10_000],
  CHF: [2_500, 20_000],
  PLN: [3_000, 60_000],
  CZK: [10_000, 250_000],
  ILS: [5_000, 100_000],
  RUB: [20_000, 1_000_000],
  UAH: [8_000, 250_000],
  CNY: [2_000, 100_000],
  HKD: [8_000, 150_000],
  TWD: [20_000, 400_000],
  INR: [6_000, 100_000],
  JPY: [150_000, 1_500_000],
  KRW: [1_500_000, 15_000_000],
  SEK: [15_000, 180_000],
  NOK: [15_000, 180_000],
  DKK: [15_000, 180_000],
  HUF: [200_000, 3_000_000],
  RON: [2_000, 40_000],
  TRY: [15_000, 300_000],
  BRL: [1_200, 25_000],
  MXN: [5_000, 100_000],
  ZAR: [3_000, 100_000],
  AED: [2_000, 60_000],
  SAR: [2_000, 60_000],
  QAR: [2_000, 60_000],
  PHP: [10_000, 200_000],
  THB: [9_000, 250_000],
  MYR: [1_200, 25_000],
};
/** In these currencies an hour costs less than this, and nothing else does. */
const HOURLY_BELOW = 200;
const HOURLY = new Set(['USD', 'GBP', 'EUR', 'CHF', 'AUD', 'CAD', 'NZD', 'SGD', 'PLN', 'ILS']);

/** The period that an amount can only be meant for, by the habits of its currency; null where there are several. */
export function usualPeriod(low: number, high: number | null, currency: Currency | null): PayPeriod | null {
  const habit = currency !== null && Object.hasOwn(HABITS, currency) ? HABITS[currency] : undefined;
  if (currency === null || habit === undefined) return null;
  const top = high ?? low;
  if (top < HOURLY_BELOW) return HOURLY.has(currency) && low >= 5 ? 'hour' : null;
  const [month, year] = habit;
  if (top >= year && top < year * 200) return 'year';
  return low >= month && top < year ? 'month' : null;
}
