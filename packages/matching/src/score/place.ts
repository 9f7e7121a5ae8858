/** Compares places by city, region and country, whatever language they are written in. */
import type { Place } from '@jobmagpie/model';
import { cityNames, countryNames, regionNames } from './place-names.ts';

/** A place made comparable; null is not known. */
export interface ComparablePlace {
  city: string | null;
  region: string | null;
  country: string | null;
  /** The words as written, for a person. */
  text: string;
}

/**
 * How near two places are: the same city, or all of a region or country that was named as a whole; the same region; the
 * same country; neither.
 */
export type Nearness = 'city' | 'region' | 'country' | 'same-region' | 'same-country' | 'elsewhere';

const cityOf = inverted(cityNames);
const countryOf = inverted(countryNames);
const regionOf = inverted(regionNames);

function inverted(names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [name, others] of Object.entries(names)) {
    map.set(name, name);
    for (const other of others) map.set(other, name);
  }
  return map;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function plainCity(name: string): string {
  const bare = plain(name)
    .replace(/^(greater|metro|grossraum|raum|region|area of)\s/, '')
    .replace(/\s(metropolitan area|metro area|area|region|city|und umgebung)$/, '')
    .replace(/^\d{4,5}\s/, ''); // a postcode
  return cityOf.get(bare) ?? bare;
}

/** Makes a place comparable. Where its parts were not told apart, its words are read: "Munich, Germany". */
export function comparablePlace(place: Place): ComparablePlace {
  let { country } = place;
  let region = place.region === null ? null : plain(place.region);
  let city = place.city === null ? null : plainCity(place.city);
  if (city === null && region === null) {
    for (const part of place.text.split(/[,;|/()·–]|\s-\s/)) {
      const name = plain(part);
      if (name === '' || /^(remote|hybrid|onsite|on site|homeoffice|home office|anywhere)$/.test(name)) continue;
      const isCountry = countryOf.get(name);
      if (isCountry !== undefined) country ??= isCountry;
      else if (city === null) city = plainCity(part);
      else region ??= name;
    }
  }
  if (region !== null) region = regionOf.get(region) ?? region;
  return { city: city === '' ? null : city, region, country, text: place.text };
}

/** How near a place of a posting is to one that a person wants. */
export function nearness(offered: ComparablePlace, wanted: ComparablePlace): Nearness {
  const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;
  if (differ(offered.country, wanted.country)) return 'elsewhere';
  const sameCountry = offered.country !== null && offered.country === wanted.country;
  const sameRegion = offered.region !== null && offered.region === wanted.region;
  if (wanted.city === null) {
    if (wanted.region !== null) return sameRegion ? 'region' : sameCountry ? 'same-country' : 'elsewhere';
    return sameCountry ? 'country' : 'elsewhere';
  }
  if (offered.city === wanted.city && !differ(offered.region, wanted.region)) return 'city';
  if (sameRegion) return 'same-region';
  return sameCountry ? 'same-country' : 'elsewhere';
}
