import type { Place } from '@jobmagpie/model';
import { countryByCode, countryByName } from '../country.ts';
import { bareWords, exactly, letterPattern } from '../words.ts';
import { cityByName } from './cities.ts';
import { countriesOfCode, isRegionCode, type Region, regionByName } from './regions.ts';
import { type TidyPart, tidy } from './tidy.ts';

export type Parts = Pick<Place, 'city' | 'region' | 'country'>;

const NOTHING: Parts = { city: null, region: null, country: null };

/** Country codes that boards write behind a city. Of the others, more are provinces (`Rovigo, RO`, `Lagos, PR`). */
const CODES_BEHIND_CITIES =
  'US FR GB UK ES NL BE CH AT PL PT SE NO DK FI IE LU CZ SK HU RO BG GR HR SI RS UA TR RU JP CN KR SG MY TH VN PH NZ BR MX CL ZA EG NG KE AE SA QA LT LV EE'.split(
    ' ',
  );
/** Countries that are one city. */
const CITY_STATES = ['SG', 'HK', 'MO', 'MC'];
const ENGLISH_NAMES = exactly('naples|rome|milan|florence|venice|turin|genoa|verona|parma|modena|palermo');
const NATIONS_OF_THE_UK = exactly('england|scotland|wales|northern ireland');
/** Parts of the world, and words for no place in particular. */
const WIDE = exactly(
  '(?:world|worldwide|earth|emea|europe|european union|eu|europa|apac|latam|latin america|north america|south america|americas|the americas|asia|asia pacific|africa|dach|nordics|benelux|mena|middle east|anz|oceania|cee|global|globally|international|(?:various|multiple|several|different|all) (?:locations?|cities|sites|offices)|nationwide|bundesweit|flexible|verschiedene standorte|ncr)(?: (?:time ?zones?|tz|countries|region|residents|based))*|(?:\\p{L}+ ){1,2}(?:time ?zones?|tz)',
);

/** `1600 Example Parkway`, `Musterstraße 5`, `12 rue de la Paix`, in front of the city. */
const STREET = letterPattern(
  String.raw`^\d{1,5}[a-z]?,? .*(?<!\p{L})(?:st(?:reet)?|ave(?:nue)?|r(?:oa)?d|blvd|boulevard|parkway|pkwy|drive|dr|lane|ln|way|court|ct|place|plaza|square|sq|highway|hwy|broadway|circle|terrace|rue|quai|all[ée]e|chemin|cours)\.?(?!\p{L})|^.*(?:stra(?:ß|ss)e|str\.|gasse|platz|allee|weg|straat|laan|plein|kade|gade|vej|gatan?|katu) ?\d{1,4}[a-z]?$|^(?:via|viale|corso|piazza|calle|avenida|av\.|paseo|rua|ul\.|al\.) .*\d{1,4}$`,
  'i',
);

/** City, region and country of an address that is cut at its commas, as far as its words leave no doubt. */
export function partsOf(all: readonly string[]): Parts {
  const raw = all.length > 2 && STREET.test(all[0] ?? '') ? all.slice(1) : all;
  const last = raw.at(-1);
  if (last === undefined || raw.length > 5) return NOTHING;
  const parts = raw.map(tidy);
  const country = countryOf(last, parts);
  if (country !== null) return inCountry(parts.slice(0, -1), country, last);
  // "Germany, Munich": some boards write the country first.
  const leading = raw.length > 1 ? countryByName(raw[0] ?? '') : null;
  if (leading !== null) return inCountry(parts.slice(1).reverse(), leading, raw[0] ?? '');
  return byCode(raw) ?? byKnownNames(parts) ?? (raw.length === 1 ? bare(parts[0], last) : NOTHING);
}

/** The country that the last part names. `Georgia` behind a city is the state, but for the cities of the other one. */
function countryOf(last: string, parts: readonly TidyPart[]): string | null {
  const words = bareWords(last);
  if (words === 'georgia') return cityByName(parts[0]?.name ?? '')?.country === 'GE' ? 'GE' : null;
  if (NATIONS_OF_THE_UK.test(words) || (regionByName(last) !== null && parts.length > 1)) return null;
  if (last === 'US') return 'US';
  const before = parts.at(-2)?.name ?? '';
  // "Austin, TX, IN": behind a region of its own a country's code can be nothing else.
  const code = parts.length > 2 && /^[A-Z]{2}$/.test(last) ? countryByCode(last) : null;
  if (code !== null && (regionIn(before, code) !== null || cityByName(parts[0]?.name ?? '')?.country === code))
    return code;
  return countryByName(last);
}

/** What stands before a country: a city, a region, or both; a district before a known city is left out. */
function inCountry(rest: readonly TidyPart[], country: string, written: string): Parts {
  const first = rest[0];
  const last = rest.at(-1);
  if (first === undefined || last === undefined)
    return { ...NOTHING, city: CITY_STATES.includes(country) ? written : null, country };
  if (WIDE.test(bareWords(first.name))) return { ...NOTHING, country };
  const isCity = ({ name }: TidyPart) => cityByName(name)?.country === country;
  if (rest.length === 1) {
    const region = regionIn(first.name, country);
    if (region !== null && !isCity(first)) return { city: null, region, country };
    return { city: cityOf(first), region: first.isArea ? (cityByName(first.name)?.region ?? null) : null, country };
  }
  const middle = rest.find((part) => isCity(part)) ?? first;
  const region = regionIn(last.name, country);
  if (middle !== first)
    return { city: cityOf(middle), region: middle === last ? null : (region ?? last.name), country };
  return { city: cityOf(first), region: region ?? last.name, country };
}

/** The region as its country writes it, if the country has a region of this name or code. */
function regionIn(name: string, country: string): string | null {
  const code = /^([A-Z]{2,3})(?: \d{4,5}(?:-\d{4})?)?$/.exec(name)?.[1];
  if (code !== undefined && isRegionCode(code, country)) return code;
  const region = regionByName(name);
  return region?.country === country ? region.region : null;
}

/** `Portland, OR 97201`, `Camberwell VIC 3124`, `São Paulo, SP`, `Paris, FR`: a code says the region or the country. */
function byCode(raw: readonly string[]): Parts | null {
  const state = /^(?:(.+?),? )?([A-Z]{2,4})(?: (\d{4,5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d))?$/.exec(
    (raw.at(-1) ?? '').replace(/^([A-Z])\.([A-Z])\.$/, '$1$2'),
  );
  const code = state?.[2];
  // "Parramatta, Sydney NSW": a suburb stands before the city that has the code.
  const isSuburb = raw.length > 1 && cityByName(state?.[1] ?? '') !== null;
  const named = raw.length > 1 && !isSuburb ? raw[0] : state?.[1];
  if (code === undefined || named === undefined) return null;
  const city = cityOf(tidy(named));
  const known = cityByName(city ?? '');
  if (known !== null && known.country !== 'US' && code === known.country && !isRegionCode(code, known.country))
    return { city, region: null, country: known.country };
  // "Naples, FL": behind the English name of an Italian city stands a state, if there is one.
  const isNamesake =
    known?.country === 'IT' && ENGLISH_NAMES.test(bareWords(city ?? '')) && countriesOfCode(code).includes('US');
  if (known !== null && isRegionCode(code, known.country) && !isNamesake)
    return { city, region: code, country: known.country };
  const countries = countriesOfCode(code);
  if (countries.includes('US') && (/^\d{5}/.test(state?.[3] ?? '') || meansState(city ?? '', code)))
    return { city, region: code, country: 'US' };
  // "SA" is how French companies end, unless a postal code stands behind it.
  const isAustralian = countries.join() === 'AU' && (code !== 'SA' || state?.[3] !== undefined);
  if (isAustralian) return { city, region: code, country: 'AU' };
  if (countries.includes('CA') && countryByCode(code) === null) return { city, region: code, country: 'CA' };
  if (raw.length > 1 && !countries.includes('US') && CODES_BEHIND_CITIES.includes(code))
    return { city, region: raw.length > 2 ? (raw.at(-2) ?? null) : null, country: countryByCode(code) };
  return countries.includes('US') ? { city, region: code, country: null } : null;
}

/** Without any country: a region or a city that is known tells it. */
function byKnownNames(parts: readonly TidyPart[]): Parts | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const same = parts.length > 1 && bareWords(first.name) === bareWords(last.name);
  const region: Region | null = same ? null : regionByName(last.name);
  const city = cityByName(last.name);
  if (region !== null && (parts.length > 1 || city === null))
    return { city: parts.length > 1 ? cityOf(first) : null, region: region.region, country: region.country };
  const known = cityByName(first.name);
  // "Parramatta, Sydney": a suburb with a name of its own.
  if (known !== null && city !== null && parts.length > 1 && !same)
    return { city: cityOf(last), region: null, country: city.country };
  if (known !== null && parts.length > 1) {
    const code = /^[A-Z]{2,4}$/.test(last.name) && isRegionCode(last.name, known.country);
    const own = regionIn(last.name, known.country) ?? last.name;
    return { city: cityOf(first), region: code || same ? own : null, country: known.country };
  }
  if (city === null) return null;
  // Cities of the United States are said with their state; of other countries that is no custom.
  const told = last.isArea || city.country === 'US' ? city.region : null;
  return { city: cityOf(last), region: told, country: city.country };
}

/** One part that nobody knows: a code of a country, a part of the world, or the name of a smaller city. */
function bare(part: TidyPart | undefined, written: string): Parts {
  if (part === undefined || WIDE.test(bareWords(written))) return NOTHING;
  if (/^[A-Z]{2}$/.test(written)) {
    const country = countriesOfCode(written).includes('US') ? null : countryByCode(written);
    return country === null ? { ...NOTHING, city: written } : { ...NOTHING, country };
  }
  const india = /^(?:pan|all|across|anywhere in)[ -]india$/i.test(written);
  return india ? { ...NOTHING, country: 'IN' } : { ...NOTHING, city: cityOf(part), country: part.country };
}

/** Cities that are said with what tells them from a state. */
const SAME_CITY: Readonly<Record<string, string>> = {
  'new york city': 'New York',
  nyc: 'New York',
  'washington dc': 'Washington',
  'washington d c': 'Washington',
};

/** "Greater London, England": where a city is meant, its area is. */
function withoutGreater(name: string): string {
  const city = name.replace(/^greater /i, '');
  return cityByName(city) === null ? name : city;
}

function cityOf({ name }: TidyPart): string | null {
  const known = bareWords(name);
  const city = Object.hasOwn(SAME_CITY, known) ? (SAME_CITY[known] ?? name) : withoutGreater(name);
  return city === '' || city.length > 100 || WIDE.test(bareWords(city)) ? null : city;
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
  IL: /^(?:chicago|springfield|naperville|evanston|peoria|rockford|schaumburg|aurora|joliet|elgin|deerfield|oak brook|champaign|bloomington|skokie|northbrook|lake forest|rosemont|oakbrook terrace|downers grove|arlington heights|des plaines|moline|decatur)$/,
  IN: /^(?:indianapolis|fort wayne|south bend|bloomington|evansville|carmel|fishers|lafayette|west lafayette|muncie|terre haute|columbus|elkhart|warsaw|gary|hammond)$/,
};

function meansState(city: string, code: string): boolean {
  const cities = Object.hasOwn(CITIES_OF_STATES, code) ? CITIES_OF_STATES[code] : undefined;
  return cities === undefined || cities.test(bareWords(city));
}
