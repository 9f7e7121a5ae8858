/** Tells whether two postings are for the same place, whatever the form in which their boards write it. */
import type { Place } from '@jobmagpie/model';
import { type ComparablePlace, comparablePlace } from '../score/place.ts';
import { cityNames, regionNames } from '../score/place-names.ts';

/** `wider`: one of them names only the region or country that the other's city lies in, or may lie in. */
export type PlaceComparison = 'same' | 'wider' | 'unknown' | 'elsewhere';

/** A place of a posting. `countries` are those that it may lie in, where that is known at all. */
export interface PostedPlace extends ComparablePlace {
  countries: readonly string[] | null;
}

/** The places of a posting that say something; "Remote" alone does not. */
export function comparablePlaces(places: readonly Place[]): PostedPlace[] {
  return places
    .map((place) => {
      const comparable = asRegion(comparablePlace({ ...place, text: place.text.replace(AROUND, ' ') }));
      return { ...comparable, countries: countriesOf(comparable) };
    })
    .filter(({ city, region, country }) => city !== null || region !== null || country !== null);
}

/** One place in common is enough: a company's own page lists all of them where a board has a posting for each. */
export function comparePlaces(some: readonly PostedPlace[], others: readonly PostedPlace[]): PlaceComparison {
  if (some.length === 0 || others.length === 0) return 'unknown';
  const all = some.flatMap((one) => others.map((other) => comparePair(one, other)));
  if (all.includes('same')) return 'same';
  return all.includes('wider') ? 'wider' : 'elsewhere';
}

function comparePair(one: PostedPlace, other: PostedPlace): PlaceComparison {
  const { countries } = other;
  if (countries !== null && one.countries?.some((country) => countries.includes(country)) === false) return 'elsewhere';
  if (one.city !== null && other.city !== null) {
    const isNear = isPartOf(one.city, other.city) || isPartOf(other.city, one.city);
    if (one.city === other.city || isNear) {
      if (differ(one.region, other.region)) return 'elsewhere';
      return isNear ? 'wider' : 'same';
    }
    // "New Jersey" alone, read as a city, beside "Newark, New Jersey".
    return isRegionOf(one, other) || isRegionOf(other, one) ? 'wider' : 'elsewhere';
  }
  if (differ(one.region, other.region)) return isRegionOf(one, other) || isRegionOf(other, one) ? 'wider' : 'elsewhere';
  return one.city === other.city && one.region === other.region && one.country === other.country ? 'same' : 'wider';
}

/** What says where in a place, or how far around it; the codes of the post, and of French departments: "Lyon (69)". */
const AROUND =
  /\b(?:greater|area|downtown|metro|metropolitan|cbd)\b|\b\d{5}(?:-\d{4})?\b|\(\s?(?:\d{2,3}|2[ab])\s?\)|^\s*(?:[a-z]{1,2}-)?\d{4}(?:\s?[a-z]{2})?(?=\s+\p{L}{3})/giu;

const REGION_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(regionNames).flatMap(([name, others]) => [name, ...others].map((other) => [other, name] as const)),
);

/** "TX" or "Bavaria" alone is a region, and no city of that name; of New York and Washington the city is meant. */
function asRegion(place: ComparablePlace): ComparablePlace {
  const name = place.city === null || place.region !== null ? undefined : REGION_OF.get(place.city);
  return name === undefined || isCityName(name) ? place : { ...place, city: null, region: name };
}

function isCityName(name: string): boolean {
  return Object.hasOwn(cityNames, name);
}

export const US_STATES: ReadonlySet<string> = new Set(
  `AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI
  SC SD TN TX UT VT VA WA WV WI WY`.split(/\s+/),
);

/** "Cambridge, MA" lies in Massachusetts or, for all that the code says, in Morocco, and surely not in Britain. */
function countriesOf({ country, text }: ComparablePlace): readonly string[] | null {
  if (country !== null) return [country];
  const code = /[,(]\s*([A-Z]{2})\)?(?:\s+\d{5})?\s*$/.exec(text)?.[1];
  return code !== undefined && US_STATES.has(code) ? ['US', code] : null;
}

function isRegionOf(wide: ComparablePlace, narrow: ComparablePlace): boolean {
  return wide.region === null && wide.city !== null && wide.city === narrow.region;
}

/** A part of a city has the city's name in front: "Berlin Mitte". */
function isPartOf(part: string, city: string): boolean {
  return part.startsWith(`${city} `);
}

/** Codes that nobody has written out differ from names only in length: "NM" says nothing against "New Mexico". */
function differ(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return false;
  return one.length <= SHORT_CODE === other.length <= SHORT_CODE || !isCodeOf(one, other);
}

const SHORT_CODE = 3;

function isCodeOf(one: string, other: string): boolean {
  const [code, name] = one.length < other.length ? [one, other] : [other, one];
  const words = name.split(' ');
  if (words.length > 1) return words.map((word) => word.charAt(0)).join('') === code;
  return name.startsWith(code.charAt(0)) && name.includes(code.charAt(code.length - 1), 1);
}
