import { COUNTRY_NAMES } from './country-names.ts';
import { bareWords } from './words.ts';

/** Countries by alpha-3 code where job boards write them: the rest would collide with words. */
const THREE_LETTERS: Readonly<Record<string, string>> = {
  USA: 'US',
  GBR: 'GB',
  DEU: 'DE',
  FRA: 'FR',
  CHE: 'CH',
  AUT: 'AT',
  NLD: 'NL',
  ESP: 'ES',
  ITA: 'IT',
  IND: 'IN',
  CAN: 'CA',
  AUS: 'AU',
  SGP: 'SG',
  JPN: 'JP',
  BRA: 'BR',
  MEX: 'MX',
  IRL: 'IE',
  POL: 'PL',
  SWE: 'SE',
};

let names: Map<string, string> | undefined;

const THROUGHOUT = /(?: ?weit| wide| only)$/;

/** The country that a whole text names, as ISO 3166-1 alpha-2: `Deutschland`, `USA`, `日本`, `DEU`; null otherwise. */
export function countryByName(text: string): string | null {
  const trimmed = text.trim();
  const three =
    /^[A-Z]{3}$/.test(trimmed) && Object.hasOwn(THREE_LETTERS, trimmed) ? THREE_LETTERS[trimmed] : undefined;
  const words = bareWords(trimmed);
  // "Deutschlandweit", "UK-wide", "US only".
  return three ?? countryNames().get(words) ?? countryNames().get(words.replace(THROUGHOUT, '')) ?? null;
}

/** The country of an alpha-2 code in capitals. `UK` and `EN` are not codes, but boards write the first. */
export function countryByCode(code: string): string | null {
  if (code === 'UK') return 'GB';
  return Object.hasOwn(COUNTRY_NAMES, code) ? code : null;
}

function countryNames(): Map<string, string> {
  names ??= new Map(
    Object.entries(COUNTRY_NAMES).flatMap(([code, list]) => list.split(',').map((name) => [name, code] as const)),
  );
  return names;
}
