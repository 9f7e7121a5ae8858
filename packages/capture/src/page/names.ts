import type { Attributes } from './attributes.ts';
import { type LandmarkName, landmarksOf } from './landmarks.ts';
import { Zone } from './line.ts';

/** What the classes, the id and the test id of an element say about it. */
interface NameMeaning {
  /** Text for screen readers that repeats or describes what is seen. */
  readonly screenReadersOnly: boolean;
  /** `Zone` flags. */
  readonly zone: number;
  readonly landmarks: readonly LandmarkName[];
}

const NO_MEANING: NameMeaning = { screenReadersOnly: false, zone: 0, landmarks: [] };

/**
 * What the names of an element mean. What was read is remembered: the same names come again and again on a page, and a
 * page is read again after each of its changes.
 */
export function meaningOf({ classes, id, test }: Readonly<Attributes>): NameMeaning {
  if (classes === '' && id === '' && test === '') return NO_MEANING;
  const key = id === '' && test === '' ? classes : `${classes}\n${id}\n${test}`;
  let meaning = known.get(key);
  if (meaning === undefined) {
    meaning = read(`${classes} ${id}`, test);
    if (key.length > MEMORABLE) return meaning;
    if (known.size >= MEMORY) known.clear();
    known.set(key, meaning);
  }
  return meaning;
}

const known = new Map<string, NameMeaning>();
const MEMORY = 4_000;
const MEMORABLE = 500;

function read(names: string, test: string): NameMeaning {
  const small = names.toLowerCase();
  let zone = 0;
  if (FRAME_NAME.test(small)) for (const [flag, pattern] of ZONES) if (pattern.test(small)) zone |= flag;
  const landmarks = landmarksOf(test === '' ? names : `${names} ${test}`);
  const screenReadersOnly = SCREEN_READERS_ONLY.test(small);
  return zone === 0 && landmarks.length === 0 && !screenReadersOnly
    ? NO_MEANING
    : { screenReadersOnly, zone, landmarks };
}

// All patterns below are for small letters.

const SCREEN_READERS_ONLY =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|visuallyhidden|screen-reader-(?:text|only)|a11y-text|assistive-text|u-hiddenvisually)(?:$|[\s_-])/;

/** One test that most names fail, before those that tell the zones apart. */
const FRAME_NAME =
  /form|cookie|consent|gdpr|onetrust|usercentrics|didomi|relate|similar|recommend|other|more|suggest|also|rail|nav|menu|crumb|topbar|skip|language|pagin|foot|copyright|modal|popup|light|dialog|overlay|toast|snack|tool|hid|none/;

const ZONES: readonly (readonly [number, RegExp])[] = [
  [Zone.application, /(?:application|apply|candidature|bewerbungs?)[-_]?(?:form|formular)/],
  [Zone.consent, /cookie|consent|gdpr|onetrust|usercentrics|didomi/],
  [
    Zone.related,
    /(?:related|similar|recommend(?:ed|ation)|other|more|suggested|people-also|also-viewed)[-_ ]?(?:job|post|position|opening|vacanc|role|card|article|offre|stelle)|(?:job|post)s?[-_](?:related|similar)|right-rail|recommendations/,
  ],
  [
    Zone.navigation,
    /(?:^|[\s_-])(?:nav|navbar|navigation|navigations|main-?menu|mega-?menu|menu|submenu|breadcrumbs?|topbar|skip-?links?|language-?(?:switcher|selector)|pagination)(?:$|[\s_-])/,
  ],
  [Zone.footer, /(?:^|[\s_-])(?:footer|site-footer|page-footer|copyright)(?:$|[\s_-])/],
  [Zone.dialog, /(?:^|[\s_-])(?:modal|popup|lightbox|dialog|overlay|toast|snackbar|tooltip)(?:$|[\s_-])/],
  // The usual names of "not shown", unless another class shows it again on some width of the window.
  [
    Zone.hidden,
    /^(?!.*(?:sm|md|lg|xl)[:-](?:block|flex|grid|inline|show|table))(?:.*\s)?(?:hidden|hide|d-none|ng-hide|is-hidden|display-none|w-condition-invisible|uk-hidden)(?:\s|$)/,
  ],
];
