import { bareWords } from './words.ts';

/** ISO 3166-1 alpha-2, all that are assigned. */
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'ja', 'zh', 'ru'];

/** What people write beside the official names. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  uae: 'AE',
  'czech republic': 'CZ',
  turkey: 'TR',
  holland: 'NL',
  'the netherlands': 'NL',
  'south korea': 'KR',
  korea: 'KR',
  'republic of korea': 'KR',
  'viet nam': 'VN',
  'russian federation': 'RU',
  'hong kong': 'HK',
  macau: 'MO',
  bundesrepublik: 'DE',
  brd: 'DE',
};

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

/** The country that a whole text names, as ISO 3166-1 alpha-2: `Deutschland`, `USA`, `日本`, `DEU`; null otherwise. */
export function countryByName(text: string): string | null {
  const trimmed = text.trim();
  const three =
    /^[A-Z]{3}$/.test(trimmed) && Object.hasOwn(THREE_LETTERS, trimmed) ? THREE_LETTERS[trimmed] : undefined;
  return three ?? countryNames().get(bareWords(trimmed)) ?? null;
}

/** The country of an alpha-2 code in capitals. `UK` and `EN` are not codes, but boards write the first. */
export function countryByCode(code: string): string | null {
  if (code === 'UK') return 'GB';
  return CODES.includes(code) ? code : null;
}

/** Every name that the browser knows for a country in the languages above. */
function countryNames(): Map<string, string> {
  if (names !== undefined) return names;
  names = new Map();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of CODES) {
      const name = display.of(code);
      if (name !== undefined && !names.has(bareWords(name))) names.set(bareWords(name), code);
    }
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) names.set(name, code);
  return names;
}
