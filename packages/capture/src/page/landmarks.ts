/** The fields of a posting that authors name in classes, ids and test ids. */
export type LandmarkName =
  | 'title'
  | 'company'
  | 'location'
  | 'description'
  | 'salary'
  | 'employment-type'
  | 'date-posted'
  | 'card'
  /** The sign of a pin on a map, which has no text: what stands behind it is a place. */
  | 'place-icon';

/** One test that most elements fail, before the several that tell the field. */
const ANY =
  /job|posit|vacan|posting|stelle|offre|offer|opening|requisition|career|location|compan|employer|agency|salar|descri|compensation|annonce|apply-title|map-|marker|geo-alt/i;

const JOB =
  '(?:job|jobs|position|vacancy|posting|opening|requisition|req|offer|offre|stelle|stellen|annonce|career|role|jd|jobad|job-ad|jobposting|job-posting|job-post|jobpost)';
const END = '(?:$|[\\s_])';
const START = '(?:^|[\\s_])';

/** All in small letters, which patterns find faster than letters of both sizes. */
const NAMES: readonly (readonly [LandmarkName, RegExp])[] = [
  [
    'title',
    new RegExp(
      `${START}(?:[a-z0-9]+[-_]){0,3}${JOB}(?:[-_]{1,2}[a-z]+){0,2}[-_]{0,2}(?:title|headline|titel|titre|name)${END}`,
    ),
  ],
  [
    'description',
    new RegExp(
      `(?:${START}|[-_])${JOB}(?:[-_]{1,2}[a-z]+){0,2}[-_]{0,2}(?:description|desc|body|content|details?[-_]?(?:body|content|text)|text|beschreibung)(?:[-_](?:text|content|body|container|html|wrapper))?${END}|${START}(?:description__text|descriptiontext|posting-page-content)${END}`,
    ),
  ],
  [
    'location',
    new RegExp(
      `${START}(?:[a-z0-9]+[-_]{1,2}){0,3}(?:location|locations|joblocation|standort|arbeitsort|lieu|workplace)(?:[-_]{1,2}(?:text|name|label|value))?${END}`,
    ),
  ],
  [
    'company',
    new RegExp(
      `${START}(?:[a-z0-9]+[-_]{1,2}){0,3}(?:company|employer|agency|companyname|company-name|hiring-?organization|hiringorganization|org-name|entreprise|arbeitgeber|firma)(?:[-_]{1,2}(?:name|title|link))?${END}`,
    ),
  ],
  [
    'salary',
    new RegExp(
      `${START}(?:[a-z0-9]+[-_]{1,2}){0,3}(?:salary|compensation|pay-range|payrange|gehalt|salaire)(?:[-_]{1,2}(?:text|range|value|info))?${END}`,
    ),
  ],
  [
    'employment-type',
    new RegExp(
      `${START}(?:[a-z0-9]+[-_]{1,2}){0,3}(?:employment-?type|job-?type|work-?type|contract-?type|commitment|employtype|time-?type|schedule)(?:[-_]{1,2}(?:text|value))?${END}`,
    ),
  ],
  [
    'date-posted',
    new RegExp(
      `${START}(?:[a-z0-9]+[-_]{1,2}){0,3}(?:date-?posted|posted-?date|posted-?on|post-?date|publish(?:ed)?-?date|posting-date|posted-time-ago__text)${END}`,
    ),
  ],
  [
    'card',
    new RegExp(
      `${START}(?:[a-z0-9]+[-_]{1,2}){0,2}(?:job|position|vacancy|posting|opening|offer|search-result|result|role)[-_]{0,2}(?:card|item|row|tile|teaser|result|listing|list-item|link|entry|cell)s?${END}`,
    ),
  ],
];

/** The names that the usual sets of icons give to a pin: Font Awesome, Bootstrap, Lucide, Tabler. */
const PLACE_ICON =
  /(?:^|[\s_-])(?:map-marker|map-marked|map-pin|location-dot|location-pin|geo-alt|marker-alt)(?:-[a-z0-9]+){0,2}(?:$|[\s_])/;

const camelToWords = (names: string): string => names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** The fields that classes, id or test id name. Most name none. */
export function landmarksOf(names: string): readonly LandmarkName[] {
  if (!ANY.test(names)) return NONE;
  const words = camelToWords(names);
  const found: LandmarkName[] = [];
  for (const [name, pattern] of NAMES) if (pattern.test(words)) found.push(name);
  if (PLACE_ICON.test(words)) found.push('place-icon');
  return found;
}

const NONE: readonly LandmarkName[] = [];
