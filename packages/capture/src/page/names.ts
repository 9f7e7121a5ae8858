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

/** Reads names, remembering what it has read: the same ones come again and again on a page. */
export class NameReader {
  readonly #known = new Map<string, NameMeaning>();

  meaningOf({ classes, id, test }: Readonly<Attributes>): NameMeaning {
    if (classes === '' && id === '' && test === '') return NO_MEANING;
    const key = id === '' && test === '' ? classes : `${classes}\n${id}\n${test}`;
    let meaning = this.#known.get(key);
    if (meaning === undefined) {
      meaning = read(`${classes} ${id}`, test);
      this.#known.set(key, meaning);
    }
    return meaning;
  }
}

function read(names: string, test: string): NameMeaning {
  let zone = 0;
  if (FRAME_NAME.test(names)) for (const [flag, pattern] of ZONES) if (pattern.test(names)) zone |= flag;
  return { screenReadersOnly: SCREEN_READERS_ONLY.test(names), zone, landmarks: landmarksOf(`${names} ${test}`) };
}

const SCREEN_READERS_ONLY =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|visuallyhidden|screen-reader-(?:text|only)|a11y-text|assistive-text|u-hiddenVisually)(?:$|[\s_-])/i;

/** One test that most names fail, before those that tell the zones apart. */
const FRAME_NAME =
  /form|cookie|consent|gdpr|onetrust|usercentrics|didomi|relate|similar|recommend|other|more|suggest|also|rail|nav|menu|crumb|topbar|skip|language|pagin|foot|copyright|modal|popup|light|dialog|overlay|toast|snack|tool|hid|none/i;

const ZONES: readonly (readonly [number, RegExp])[] = [
  [Zone.application, /(?:application|apply|candidature|bewerbungs?)[-_]?(?:form|formular)/i],
  [Zone.consent, /cookie|consent|gdpr|onetrust|usercentrics|didomi/i],
  [
    Zone.related,
    /(?:related|similar|recommend(?:ed|ation)|other|more|suggested|people-also|also-viewed)[-_ ]?(?:job|post|position|opening|vacanc|role|card|article|offre|stelle)|(?:job|post)s?[-_](?:related|similar)|right-rail|recommendations/i,
  ],
  [
    Zone.navigation,
    /(?:^|[\s_-])(?:nav|navbar|navigation|navigations|main-?menu|mega-?menu|menu|submenu|breadcrumbs?|topbar|skip-?links?|language-?(?:switcher|selector)|pagination)(?:$|[\s_-])/i,
  ],
  [Zone.footer, /(?:^|[\s_-])(?:footer|site-footer|page-footer|copyright)(?:$|[\s_-])/i],
  [Zone.dialog, /(?:^|[\s_-])(?:modal|popup|lightbox|dialog|overlay|toast|snackbar|tooltip)(?:$|[\s_-])/i],
  // The usual names of "not shown", unless another class shows it again on some width of the window.
  [
    Zone.hidden,
    /^(?!.*(?:sm|md|lg|xl)[:-](?:block|flex|grid|inline|show|table))(?:.*\s)?(?:hidden|hide|d-none|ng-hide|is-hidden|display-none|w-condition-invisible|uk-hidden)(?:\s|$)/i,
  ],
];
