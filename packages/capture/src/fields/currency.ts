import type { Currency } from '@jobmagpie/model';
import { letterPattern } from './words.ts';

/** Signs that mean one currency. Longer ones first: `A$` before `$`. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['CA$', 'CAD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['MX$', 'MXN'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['S/', 'PEN'],
  ['CN¥', 'CNY'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['₾', 'GEL'],
  ['฿', 'THB'],
  ['₸', 'KZT'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['円', 'JPY'],
  ['人民币', 'CNY'],
  ['元', 'CNY'],
  ['원', 'KRW'],
  ['руб', 'RUB'],
  ['грн', 'UAH'],
  ['Rs.', 'INR'],
  ['Rs ', 'INR'],
  ['Fr.', 'CHF'],
];
const CODES =
  'USD EUR GBP CHF JPY CNY INR AUD NZD CAD SGD HKD SEK NOK DKK PLN CZK HUF RON BGN TRY RUB UAH ILS AED SAR ZAR BRL MXN ARS CLP COP PEN KRW TWD THB VND IDR MYR PHP NGN KES EGP MAD PKR BDT LKR GEL RSD ISK QAR KZT'.split(
    ' ',
  );
/** Names of currencies, and the scales that only India counts in. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [letterPattern(String.raw`(?<!\p{L})euros?(?!\p{L})`, 'i'), 'EUR'],
  [letterPattern(String.raw`(?<!\p{L})(?:T|k)EUR(?!\p{L})`), 'EUR'],
  [
    letterPattern(String.raw`(?<!\p{L})(?:lakhs?|lacs?|LPA|crores?|rupees?|rupaye)(?!\p{L})|\d\s?Crs?(?!\p{L})`, 'i'),
    'INR',
  ],
  [letterPattern(String.raw`\d\s?Rs(?!\p{L})|(?<!\p{L})Rs\.?\s?\d`), 'INR'],
  [letterPattern(String.raw`(?<!\p{L})(?:zloty\p{L}*|złotych)(?!\p{L})`, 'i'), 'PLN'],
  [letterPattern(String.raw`(?<!\p{L})RMB(?!\p{L})`), 'CNY'],
  [letterPattern(String.raw`(?<!\p{L})Rp\.?\s?\d`), 'IDR'],
  [letterPattern(String.raw`(?<!\p{L})RM\s?\d`), 'MYR'],
  [letterPattern(String.raw`\d\s?Ft(?!\p{L})`), 'HUF'],
  [letterPattern(String.raw`(?<!\p{L})pounds?(?: sterling)?(?!\p{L})`, 'i'), 'GBP'],
  [letterPattern(String.raw`(?<!\p{L})(?:reais|real)(?!\p{L})`, 'i'), 'BRL'],
  [letterPattern(String.raw`(?<!\p{L})(?:franken|francs? suisses)(?!\p{L})`, 'i'), 'CHF'],
  [letterPattern(String.raw`\d\s?lei(?!\p{L})`, 'i'), 'RON'],
  [letterPattern(String.raw`\d\s?TL(?!\p{L})`), 'TRY'],
];
/** Codes in small letters count beside a figure, if they are no words of any language. */
const SMALL_CODE = letterPattern(
  String.raw`(?:(?<!\p{L})|\dk?)(usd|eur|gbp|chf|inr|aud|cad|nzd|sgd|pln|sek|nok|dkk|czk|brl|mxn|huf|jpy)(?!\p{L})`,
  'i',
);

/** Where which currency is paid, for the countries that share a sign, and for amounts without any. */
const COUNTRIES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    EUR: 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK',
    USD: 'US PR EC SV',
    GBP: 'GB',
    CHF: 'CH LI',
    CAD: 'CA',
    AUD: 'AU',
    NZD: 'NZ',
    SGD: 'SG',
    HKD: 'HK',
    TWD: 'TW',
    MXN: 'MX',
    ARS: 'AR',
    CLP: 'CL',
    COP: 'CO',
    BRL: 'BR',
    INR: 'IN',
    JPY: 'JP',
    CNY: 'CN',
    KRW: 'KR',
    SEK: 'SE',
    NOK: 'NO',
    DKK: 'DK',
    ISK: 'IS',
    PLN: 'PL',
    CZK: 'CZ',
    HUF: 'HU',
    RON: 'RO',
    TRY: 'TR',
    RUB: 'RU',
    UAH: 'UA',
    ILS: 'IL',
    AED: 'AE',
    SAR: 'SA',
    QAR: 'QA',
    ZAR: 'ZA',
    PHP: 'PH',
    THB: 'TH',
    MYR: 'MY',
    IDR: 'ID',
    VND: 'VN',
  }).flatMap(([currency, countries]) => countries.split(' ').map((country) => [country, currency])),
);
/** Signs shared by several currencies, decided by where the job is, and what they mean where none of these is paid. */
const SHARED: readonly (readonly [sign: RegExp, currencies: string, elsewhere: string | null])[] = [
  [/\$|dollars?\b/i, 'USD CAD AUD NZD SGD HKD MXN ARS CLP COP TWD', 'USD'],
  [/[¥￥]/, 'JPY CNY', null],
  // "Cost to company" is said in India and in South Africa.
  [letterPattern(String.raw`(?<!\p{L})CTC(?!\p{L})`), 'INR ZAR', 'INR'],
  [letterPattern(String.raw`\d\s?kr(?!\p{L})|(?<!\p{L})kr\.?\s?\d|kronor|kroner`, 'i'), 'SEK NOK DKK ISK', null],
  [letterPattern(String.raw`(?<!\p{L})R\s?\d`), 'ZAR', null],
];
const SWEDISH = letterPattern(String.raw`(?<!\p{L})(?:mån|månad|månadslön|timlön|årslön)`, 'i');
const CODE = new RegExp(`(?<![A-Z])(?:${CODES.join('|')})(?![A-Z])`);

/** The currency that a text names by code, sign or word, ISO 4217. */
export function readCurrency(text: string, country: string | null): Currency | null {
  const code = CODE.exec(text)?.[0];
  if (code !== undefined) return currencyOf(code);
  const sign = SIGNS.find(([candidate]) => text.includes(candidate));
  if (sign !== undefined) return currencyOf(sign[1]);
  const word = WORDS.find(([pattern]) => pattern.test(text));
  if (word !== undefined) return currencyOf(word[1]);
  const local = currencyIn(country);
  for (const [pattern, currencies, elsewhere] of SHARED) {
    if (!pattern.test(text)) continue;
    if (local !== null && currencies.includes(local)) return local;
    // Swedish alone writes these words of the three.
    if (elsewhere === null && /kr/.test(text) && SWEDISH.test(text)) return currencyOf('SEK');
    if (elsewhere !== null) return currencyOf(elsewhere);
  }
  const small = SMALL_CODE.exec(text)?.[1];
  return small === undefined ? null : currencyOf(small.toUpperCase());
}

/** The currency that is paid in a country, ISO 3166-1 alpha-2. */
export function currencyIn(country: string | null): Currency | null {
  const currency = country !== null && Object.hasOwn(COUNTRIES, country) ? COUNTRIES[country] : undefined;
  return currency === undefined ? null : currencyOf(currency);
}

/** An ISO 4217 code of the list above, in whatever case, as data of boards give it. */
export function currencyByCode(code: string | null | undefined): Currency | null {
  const upper = (code ?? '').trim().toUpperCase();
  return /^[A-Z]{3}$/.test(upper) ? currencyOf(upper) : null;
}

function currencyOf(code: string): Currency {
  // The brand means "three capital letters", which every caller has made sure of.
  return code as Currency;
}

/** Everything that stands beside an amount and says its currency, as the source of a regular expression. */
const escaped = (text: string): string => text.trim().replace(/[$.]/g, '\\$&');
export const CURRENCY_MARK = [
  ...SIGNS.map(([sign]) => escaped(sign)),
  ...CODES,
  ...['$', '¥', '￥', 'kr', 'euros?', 'Euros?', 'Ft', 'Rp', 'RM', 'lei', 'TL'].map((mark) => mark.replace('$', '\\$')),
].join('|');
