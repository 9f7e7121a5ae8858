import type { Currency } from '@jobmagpie/model';

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
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['円', 'JPY'],
  ['元', 'CNY'],
  ['원', 'KRW'],
  ['Rs.', 'INR'],
  ['Fr.', 'CHF'],
];
const CODES =
  'USD EUR GBP CHF JPY CNY INR AUD NZD CAD SGD HKD SEK NOK DKK PLN CZK HUF RON BGN TRY RUB UAH ILS AED SAR ZAR BRL MXN ARS CLP COP PEN KRW TWD THB VND IDR MYR PHP NGN KES EGP MAD PKR BDT LKR GEL RSD ISK QAR'.split(
    ' ',
  );
/** Signs shared by several currencies, decided by where the job is. */
const SHARED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: {
    US: 'USD',
    CA: 'CAD',
    AU: 'AUD',
    NZ: 'NZD',
    SG: 'SGD',
    HK: 'HKD',
    MX: 'MXN',
    AR: 'ARS',
    CL: 'CLP',
    CO: 'COP',
    TW: 'TWD',
  },
  '¥': { JP: 'JPY', CN: 'CNY' },
  '￥': { JP: 'JPY', CN: 'CNY' },
  kr: { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK' },
};

/** The currency that a text names by code or sign, ISO 4217. */
export function readCurrency(text: string, country: string | null): Currency | null {
  const code = new RegExp(`(?<![A-Z])(${CODES.join('|')})(?![A-Z])`).exec(text)?.[1];
  if (code !== undefined) return currencyOf(code);
  const sign = SIGNS.find(([candidate]) => text.includes(candidate));
  if (sign !== undefined) return currencyOf(sign[1]);
  if (/\beuros?\b/i.test(text)) return currencyOf('EUR');
  if (/(?:lakhs?|lacs?|LPA)\b/i.test(text)) return currencyOf('INR');
  for (const [shared, byCountry] of Object.entries(SHARED)) {
    if (shared === 'kr' ? !/\d\s?kr\b|\bkr\.?\s?\d/i.test(text) : !text.includes(shared)) continue;
    const known = country !== null && Object.hasOwn(byCountry, country) ? byCountry[country] : undefined;
    if (known !== undefined) return currencyOf(known);
    if (shared === '$' && country === null) return currencyOf('USD');
  }
  return null;
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
const escaped = (text: string): string => text.replace(/[$.]/g, '\\$&');
export const CURRENCY_MARK = [
  ...SIGNS.map(([sign]) => escaped(sign)),
  ...CODES,
  ...Object.keys(SHARED).map(escaped),
].join('|');
