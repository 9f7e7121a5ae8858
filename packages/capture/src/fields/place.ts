import type { Place } from '@jobmagpie/model';
import { countryByCode, countryByName } from './country.ts';
import { cityByName } from './place/cities.ts';
import { partsOf } from './place/parts.ts';
import { regionByName } from './place/regions.ts';
import { readRemoteMode } from './place/remote-mode.ts';
import { currentName } from './place/renamed.ts';
import { isKnownPlace } from './place/tidy.ts';
import { bareWords, letterPattern, oneLine } from './words.ts';

export { readRemoteMode } from './place/remote-mode.ts';

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

/** "Boston, MA and 2 more": how many places the page keeps to itself. */
const AND_MORE =
  /[\s,]+(?:(?:and|und|et|y|e|en|i)\s|[+&])\s?\d+ (?:more|others?|weitere|autres?|más|mais|altr[ie]|andere|meer)(?: (?:locations?|places|cities|standorte|orte))?$/i;

function cleanPart(part: string | null | undefined): string | null {
  const line = oneLine(part ?? '')
    .replace(AND_MORE, '')
    .replace(/^[\s,;|/·•-]+|[\s,;|/·•-]+$/g, '');
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

const JOINED = /\s(?:or|oder|ou|und|and|et|y|lub|eller|o|e)\s/;
const BETWEEN_PLACES = /\s*[;|•·\n]\s*|\s+\/\s+|\s+&\s+(?!umgebung|surround|region\b)/i;
/** Few lines join places by a word, and a pattern that asks for capitals is dear. */
const BETWEEN_JOINED_PLACES =
  /\s*[;|•·\n]\s*|\s+\/\s+|\s+(?:or|oder|ou|und|and|et|y|lub|eller|o|e)\s+(?=\p{Lu}|remot|hybrid|home ?office|télétravail|teletrabajo|zdaln)(?!Umgebung|Umland|Surrounding)|\s+&\s+(?!Umgebung|Surrounding)/u;

function splitPlaces(text: string): string[] {
  const strong = text
    .replace(AND_MORE, '')
    .split(JOINED.test(text) ? BETWEEN_JOINED_PLACES : BETWEEN_PLACES)
    .filter((piece) => piece !== '' && piece !== 'NCR');
  return strong.flatMap((piece) => {
    const slashed = piece.split('/');
    if (slashed.length > 1 && slashed.every((part) => cityByName(part) !== null) && currentName(slashed) === null)
      return slashed;
    const parts = piece.split(/\s*,\s*/);
    if (parts.length < 2) return [piece];
    return parts.every((part) => countryByName(part) !== null) || areCities(parts) ? parts : [piece];
  });
}

/** "Berlin, Hamburg, Munich", but neither "New York, New York" nor a suburb before its city. */
function areCities(parts: readonly string[]): boolean {
  const cities = parts.map(cityByName);
  const isList = cities.every((city) => city !== null && city.country !== 'AU');
  return isList && new Set(parts.map(bareWords)).size === parts.length && regionByName(parts.at(-1) ?? '') === null;
}

/** `US-IL-Yorkville` */
const CODED = letterPattern(String.raw`^([A-Z]{2,3})-([A-Z]{2,3})-(\p{L}.*)$`);

function readPlace(piece: string): Place | null {
  const text = cleanPart(piece);
  if (text === null || text.length > 300) return null;
  const coded = CODED.exec(text);
  if (coded !== null) {
    const country = countryByCode(coded[1] ?? '') ?? countryByName(coded[1] ?? '');
    if (country !== null) return { text, city: coded[3] ?? null, region: coded[2] ?? null, country };
  }
  const parts = partsOf(addressParts(text));
  // "Halle (Saale)": what stands in brackets tells two cities of one name apart.
  const whole = parts.country === null && text.includes('(') ? cityByName(text) : null;
  return { text, ...parts, country: whole?.country ?? parts.country };
}

/** The parts of an address between its commas and dashes, without words about the way of working. */
function addressParts(text: string): string[] {
  const inside = /\(([^)]*)\)/.exec(text)?.[1] ?? '';
  const outside = partsBetween(text.replace(/\([^)]*\)?/g, ' '));
  // "Remote (Germany)" and "Cambridge (UK)", but not "Frankfurt (Main)" or "Paris (75)".
  if (outside.length === 0 && inside !== '') return partsBetween(inside);
  const country = countryByName(inside);
  return country !== null && countryByName(outside.at(-1) ?? '') === null ? [...outside, inside] : outside;
}

/** `São Paulo/SP`, `Curitiba / PR`: a code behind the name of a city. */
const CODE_BEHIND_SLASH = letterPattern(String.raw`(?<=\p{L}{3})\s?/\s?([A-Z]{2})$`);

function partsBetween(text: string): string[] {
  return text
    .replace(CODE_BEHIND_SLASH, ', $1')
    .split(/\s*,\s*|\s+[-–—]\s+|\s*[|:]\s+/)
    .map((part) => withoutMode(oneLine(part)))
    .filter((part) => part !== '');
}

/** "Remote in Austin", "Hybrid remote in Leeds", "Anywhere in Spain": the place stands behind the mode. */
const MODE_IN_PLACE =
  /^(?:\S+ ){0,3}(?:remote|remotely|hybrid|on-?site|home ?office|télétravail|teletrabajo|teletrabalho|remoto|híbrido|hybride|presencial|anywhere|thuiswerken|vor ort|sur site|based|\d days?(?: (?:a|per|each|every) week)?(?: (?:on-?site|in[ -]office|in the office))?)(?: (?:work|job|position))?\s+(?:in|from|within|near|across|bei|innerhalb|en|à|au|em|desde|vanuit)(?: (?:the|der|den|le|la))?\s+(?!home|office)/i;
const MODE_AT_EDGE =
  /^(?:(?:fully|full|100 ?%) )?(?:remote|hybrid|on-?site|wfh|home ?office|hybride|híbrido|remoto|télétravail)(?:\s*[-–/:]\s*|\s+)|(?:\s*[-–/:]\s*|\s+)(?:fully |full |100 ?% )?(?:remote|hybrid|on-?site|wfh|home ?office|hybride|híbrido|remoto|télétravail)$/gi;

/** What a part says of a place: nothing in "Remote", the country in "Remote US" and "US-Remote". */
function withoutMode(part: string): string {
  const behind = part.replace(MODE_IN_PLACE, '');
  if (behind !== part && behind !== '') return behind;
  if (part.length >= 60 || readRemoteMode(part) === null) return part;
  const rest = part.replace(MODE_AT_EDGE, '');
  if (rest !== part && (isKnownPlace(rest) || /^[A-Z]{2}$/.test(rest))) return rest;
  return part.length < 30 ? '' : part;
}
