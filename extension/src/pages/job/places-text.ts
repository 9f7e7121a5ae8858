import type { Place } from '@jobmagpie/model';

const SEPARATOR = '; ';

/** Places as one line that a person can edit. */
export function placesText(places: readonly Place[]): string {
  return places.map((place) => place.text).join(SEPARATOR);
}

/** The places that a person typed. One that was there before keeps the parts that were read from the page. */
export function placesFromText(text: string, before: readonly Place[]): Place[] {
  const texts = text
    .split(/[;\n]/)
    .map((each) => each.trim().slice(0, 300))
    .filter(Boolean);
  return [...new Set(texts)]
    .slice(0, 50)
    .map(
      (each) => before.find((place) => place.text === each) ?? { text: each, city: null, region: null, country: null },
    );
}
