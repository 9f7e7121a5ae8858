import { countryByName } from '../country.ts';
import { letterPattern, oneLine } from '../words.ts';
import { cityByName } from './cities.ts';
import { regionByName } from './regions.ts';
import { currentName } from './renamed.ts';

/** One part of an address without what is no name in it. */
export interface TidyPart {
  name: string;
  /** A whole area was named, "Greater Boston": its city is known to lie in its region. */
  isArea: boolean;
  /** The country that the part's postal code belongs to, where its form tells. */
  country: string | null;
}

const UNITED_KINGDOM = /\s+[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/;
const UNITED_KINGDOM_OUTWARD = /\s+[A-Z]{1,2}\d[A-Z\d]?$/;
const CANADA = /\s+[A-Z]\d[A-Z] ?\d[A-Z]\d$/;
/** `10115 Berlin`, `D-80331 München`, `1012 AB Amsterdam`. */
const CODE_BEFORE = letterPattern(String.raw`^(?:[A-Z]{1,2}-)?\d{4,6}(?:\s?[A-Z]{2})?\s+(?=\p{L})`);
/** `Pune 411001`, `Paris 75009`, `Bengaluru - 560001`. */
const CODE_BEHIND = /[\s-]+\d{4,6}(?:-\d{4})?$/;
/** `Dublin 2`, `Paris 15e`, `Lyon 3e Arrondissement`. */
const DISTRICT_NUMBER = /\s+\d{1,2}(?:st|nd|rd|th|ers?|e|è|[èe]me)?(?:\s+arr(?:ondissement)?\.?)?$/i;
const AREA =
  /^(?:(?:the )?greater |großraum |raum |metropolregion |grand )?(.+?)(?: (?:city|metropolitan|metro|bay))* (?:area|metropolitan region|metroplex|und umgebung|et périphérie|y alrededores)$/i;
const AREA_BEFORE = letterPattern(
  String.raw`^(?:greater|großraum|raum|metropolregion|metro|grand|region|regio|région|région de|provincia de|landkreis|rejon|okolice|area metropolitana de) (?=\p{L})`,
  'i',
);
const CENTRE_BEFORE = /^(?:downtown|central|city of|inner|near|around|nähe|bei|umkreis|centro de) /i;
/** `Berlin-Mitte`, `Berlin Mitte`, `Amsterdam Zuid`: a district behind a known city. */
const CENTRE_BEHIND =
  /\s+(?:mitte|zentrum|innenstadt|stadt|centrum|zuid|noord|oost|west|nord|süd|ost|centre|center|city centre|city center|centro|cbd|downtown|city|all areas)$|\s+D\.? ?[CF]\.?$|\s+[CKNSVØ]$/i;

/** Whether a name is that of a country, of a known city or of a known region. */
export function isKnownPlace(name: string): boolean {
  return cityByName(name) !== null || regionByName(name) !== null || countryByName(name) !== null;
}

/** Takes postal codes, numbers and names of districts, and "area" away; what is left unknown keeps its words. */
export function tidy(part: string): TidyPart {
  if (isKnownPlace(part)) return { name: part, isArea: false, country: null };
  const renamed = currentName(part.split('/'));
  if (renamed !== null) return { name: renamed, isArea: false, country: null };
  const [coded, country] = withoutCode(part.replace(/ only$/i, ''));
  const plain = { name: coded, isArea: false, country };
  if (isKnownPlace(coded)) return plain;
  const area = AREA.exec(coded)?.[1] ?? coded.replace(AREA_BEFORE, '');
  if (area !== coded && (isKnownPlace(area) || /\bmetropolitan\b/i.test(coded)))
    return { name: area, isArea: true, country };
  const smaller = [
    coded.replace(DISTRICT_NUMBER, ''),
    coded.replace(UNITED_KINGDOM_OUTWARD, ''),
    coded.replace(CENTRE_BEFORE, ''),
    coded.replace(CENTRE_BEHIND, ''),
    coded.split(/\s?[-–]\s?/)[0] ?? coded,
  ].find((name) => name !== coded && cityByName(name) !== null);
  return smaller === undefined ? plain : { ...plain, name: smaller };
}

function withoutCode(part: string): [string, string | null] {
  if (UNITED_KINGDOM.test(part)) return [part.replace(UNITED_KINGDOM, ''), 'GB'];
  if (CANADA.test(part)) return [part.replace(CANADA, ''), 'CA'];
  return [oneLine(part.replace(CODE_BEFORE, '').replace(CODE_BEHIND, '')), null];
}
