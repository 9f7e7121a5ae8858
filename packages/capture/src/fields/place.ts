import type { Place, RemoteMode } from '@jobmagpie/model';
import { countryByCode, countryByName } from './country.ts';
import { bareWords, oneLine, wholeWords } from './words.ts';

/** Postal codes of regions that, written after a city, also tell the country. */
const US_STATES =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  );
const CANADIAN_PROVINCES = 'AB BC MB NB NL NS ON PE QC SK YT NT NU'.split(' ');
/** Country codes that boards write behind a city. Of the others, more are provinces (`Curitiba, PR`, `Torino, TO`). */
const CODES_BEHIND_CITIES =
  'FR GB UK ES NL BE CH AT PL PT SE NO DK FI IE LU CZ SK HU RO BG GR HR SI RS UA TR RU JP CN KR SG MY TH VN PH NZ BR MX CL ZA EG NG KE AE SA QA LT LV EE'.split(
    ' ',
  );
const AUSTRALIAN_STATES = 'NSW VIC QLD TAS ACT'.split(' ');
const US_STATE_NAMES = new Set(
  'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio oklahoma oregon pennsylvania,rhode island,south carolina,south dakota,tennessee texas utah vermont virginia washington,west virginia,wisconsin wyoming,district of columbia'
    .split(',')
    .flatMap((group) => (/^(?:new|north|south|west|rhode|district)/.test(group) ? [group] : group.split(' '))),
);

const REMOTE = wholeWords(
  'remote|remotely|fully remote|work from home|wfh|home ?office|homeoffice|telecommute|telework|teletravail|tele travail|teletrabajo|remoto|da remoto|trabajo a distancia|a distance|full remote|work from anywhere|anywhere|worldwide|distans|hjemmekontor|praca zdalna|zdalna|thuiswerken|ortsunabhangig|distributed|удаленн\\p{L}*|在宅勤務|リモートワーク|フルリモート|远程',
);
const HYBRID = wholeWords(
  'hybrid|hybride|hibrido|ibrido|hybryd\\p{L}*|hybridi\\p{L}*|teilweise home ?office|teletravail partiel',
);
const ON_SITE = wholeWords(
  'on ?site|onsite|in office|in person|vor ort|sur site|presencial|in sede|stacjonarn\\p{L}*|op locatie|pa plats',
);
const NOT_REMOTE = wholeWords(
  'no remote|not remote|non remote|no telework|no home ?office|kein home ?office|pas de teletravail',
);

/** How the work is done from where, if the text names it: `Remote`, `Hybrid work`, `Télétravail partiel`, `On-site`. */
export function readRemoteMode(text: string): RemoteMode | null {
  const words = bareWords(text);
  if (NOT_REMOTE.test(words)) return null;
  if (HYBRID.test(words)) return 'hybrid';
  if (REMOTE.test(words)) return 'remote';
  return ON_SITE.test(words) ? 'on_site' : null;
}

/** An address in parts, as schema.org and boards' data give it. */
interface AddressParts {
  city?: string | null;
  region?: string | null;
  /** A name or a code. */
  country?: string | null;
  /** What the page shows for all of it, if it has such a line. */
  text?: string | null;
}

/** A place from its parts. The text is what the page shows, else the parts as they stand, each said once. */
export function placeOf(parts: AddressParts): Place | null {
  const city = cleanPart(parts.city);
  const region = cleanPart(parts.region);
  const country = cleanPart(parts.country);
  const shown = cleanPart(parts.text);
  const said: string[] = [];
  for (const part of [city, region, country]) {
    if (part !== null && !said.some((earlier) => bareWords(earlier) === bareWords(part))) said.push(part);
  }
  const text = shown ?? said.join(', ');
  if (text === '' || text.length > 300) return null;
  return {
    text,
    city: city !== null && city.length <= 200 && countryByName(city) === null ? city : null,
    region: region !== null && region.length <= 200 ? region : null,
    country: country === null ? null : (countryByCode(country.toUpperCase()) ?? countryByName(country)),
  };
}

function cleanPart(part: string | null | undefined): string | null {
  const line = oneLine(part ?? '').replace(/^[\s,;|/·•-]+|[\s,;|/·•-]+$/g, '');
  return line === '' || /^(?:null|undefined|n\/?a|none|-+)$/i.test(line) ? null : line;
}

/**
 * The places of a line such as `Berlin, Germany`, `Camberwell VIC 3124`, `US-IL-Yorkville`, `Paris / Lyon` or
 * `London; Remote, UK`. Each keeps its own words; city, region and country only where the words leave no doubt
 * ("Portland, OR" is in the United States, "Springfield" may be anywhere).
 */
export function readPlaces(line: string): Place[] {
  const text = oneLine(line);
  if (text === '' || text.length > 1_000) return [];
  const places: Place[] = [];
  for (const piece of splitPlaces(text)) {
    const place = readPlace(piece);
    if (place === null || places.some((earlier) => bareWords(earlier.text) === bareWords(place.text))) continue;
    places.push(place);
    if (places.length === 50) break;
  }
  // "Monterey, CA • Kitchen": beside a place that is sure, a word behind a dot is another fact.
  const sure = places.filter(({ country }) => country !== null);
  return /[|•·]/.test(text) && sure.length > 0 ? sure : places;
}

function splitPlaces(text: string): string[] {
  const strong = text
    .split(/\s*[;|•·\n]\s*|\s+\/\s+|\s+(?:or|oder|ou|und|and|et|y)\s+(?=\p{Lu})|\s+&\s+/u)
    .filter((piece) => piece !== '');
  return strong.flatMap((piece) => {
    const parts = piece.split(/\s*,\s*/);
    const countries = parts.every((part) => countryByName(part) !== null);
    return parts.length > 1 && countries ? parts : [piece];
  });
}

function readPlace(piece: string): Place | null {
  const text = cleanPart(piece);
  if (text === null || text.length > 300) return null;
  const coded = /^([A-Z]{2,3})-([A-Z]{2,3})-(\p{L}.*)$/u.exec(text);
  if (coded !== null) {
    const country = countryByCode(coded[1] ?? '') ?? countryByName(coded[1] ?? '');
    if (country !== null) return { text, city: coded[3] ?? null, region: coded[2] ?? null, country };
  }
  const parts = text
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s*,\s*|\s+[-–—]\s+/)
    .map((part) => oneLine(part))
    .filter((part) => part !== '' && !isModeWord(part));
  return { text, ...partsOf(parts) };
}

/** "Remote" in "Remote, US" is a mode, not a city. */
function isModeWord(part: string): boolean {
  return part.length < 30 && readRemoteMode(part) !== null;
}

type Parts = Pick<Place, 'city' | 'region' | 'country'>;

function partsOf(parts: readonly string[]): Parts {
  const nothing: Parts = { city: null, region: null, country: null };
  const last = parts.at(-1);
  if (last === undefined || parts.length > 4) return nothing;
  const first = parts[0] === undefined || parts[0].length > 100 ? null : parts[0];
  const country = countryByName(last);
  if (country !== null) {
    if (parts.length === 1) return { ...nothing, country };
    return { city: first, region: parts.length > 2 ? (parts.at(-2) ?? null) : null, country };
  }
  // "Germany, Munich": some boards write the country first.
  const leading = first === null ? null : countryByName(first);
  if (leading !== null && parts.length > 1)
    return { city: last, region: parts.length > 2 ? (parts[1] ?? null) : null, country: leading };
  const state = /^(?:(.+?) )?([A-Z]{2,3})(?: (?:\d{4,5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d))?$/.exec(last);
  const code = state?.[2];
  const city = parts.length > 1 ? first : (state?.[1] ?? null);
  if (code !== undefined && city !== null) {
    const zip = /\d{5}/.test(last);
    if (US_STATES.includes(code) && (zip || meansState(city, code))) return { city, region: code, country: 'US' };
    if (AUSTRALIAN_STATES.includes(code)) return { city, region: code, country: 'AU' };
    if (CANADIAN_PROVINCES.includes(code) && countryByCode(code) === null) return { city, region: code, country: 'CA' };
    if (parts.length > 1 && !US_STATES.includes(code) && CODES_BEHIND_CITIES.includes(code)) {
      return { city, region: parts.length > 2 ? (parts.at(-2) ?? null) : null, country: countryByCode(code) };
    }
    if (US_STATES.includes(code)) return { city, region: code, country: null };
  }
  if (parts.length === 2 && US_STATE_NAMES.has(bareWords(last))) return { city: first, region: last, country: 'US' };
  if (parts.length > 1) return nothing;
  // "Remote, US"
  if (/^[A-Z]{2}$/.test(last) && !US_STATES.includes(last) && countryByCode(last) !== null)
    return { ...nothing, country: countryByCode(last) };
  return { ...nothing, city: first };
}

/**
 * Codes that are a state of the United States and a country at once, `Boise, ID` and `Jakarta, ID`: the state only
 * with one of its own cities before it. Of the other double meanings (`Portland, ME`) the country is never written so.
 */
const CITIES_OF_STATES: Readonly<Record<string, RegExp>> = {
  AR: /^(?:little rock|bentonville|fayetteville|fort smith|rogers|springdale)$/,
  CO: /^(?:denver|boulder|colorado springs|aurora|fort collins|broomfield|lakewood|longmont|loveland|littleton|englewood)$/,
  DE: /^(?:wilmington|dover|newark|lewes)$/,
  ID: /^(?:boise|meridian|nampa|idaho falls|coeur d alene|pocatello)$/,
  IL: /^(?:chicago|springfield|naperville|evanston|peoria|rockford|schaumburg|aurora|joliet|elgin|deerfield|oak brook|champaign|bloomington|skokie)$/,
  IN: /^(?:indianapolis|fort wayne|south bend|bloomington|evansville|carmel|fishers|lafayette|west lafayette)$/,
};

function meansState(city: string, code: string): boolean {
  const cities = Object.hasOwn(CITIES_OF_STATES, code) ? CITIES_OF_STATES[code] : undefined;
  return cities === undefined || cities.test(bareWords(city));
}
