/** Tells whether two companies' names mean the same one: "Acme Deutschland GmbH & Co. KG", "ACME", "Acme Group Inc.". */
import { countryNames } from '../score/place-names.ts';
import { indexOfWords, wordsOf } from './words.ts';

/** A company's name made comparable. Both lists are empty where no company is named. */
export interface ComparableCompany {
  /** Without its legal form. */
  name: readonly string[];
  /** Also without what a branch or a careers page adds: the country, "Group", "Careers". */
  brand: readonly string[];
}

/** `related`: one name goes on where the other ends, or is the other's initials. */
export type CompanyComparison = 'same' | 'related' | 'other' | 'unknown';

/** Written as one word, dots and blanks left out. */
const LEGAL_FORMS = new Set(
  `inc incorporated corp corporation co company ltd limited llc llp lp plc pc pllc pty pte pvt private unlimited
  gmbh ggmbh mbh ag gag kg kgaa ohg gbr ug haftungsbeschrankt ev eg ek ewiv se scs
  sa sas sasu sarl sarlu eurl snc scop sci selarl sicav gie
  spa srl srls sapa sl slu sll sau sac scl sociedad anonima ltda eireli epp lda sgps unipessoal
  bv nv vof cv bvba cvba vzw ab hb oy oyj ky asa aps ivs amba ehf hf
  sro vos kft zrt nyrt bt doo dd dooel ad ood eood sp spk spj spzoo zoo sia uab ou as
  ooo zao oao pao ao tov jsc ojsc pjsc cjsc kk gk yk sdn bhd tbk fze fzco fzllc wll saoc
  sti tas anonim sirketi`.split(/\s+/),
);
/** Forms that stand in front of the name. */
const LEADING = new Set(['the', 'firma', 'pt', 'cv', 'ooo', 'zao', 'oao', 'pao', 'ao', 'die', 'la', 'le', 'les']);
const EASTERN_FORMS = /株式会社|有限会社|合同会社|\(株\)|㈱|股份有限公司|有限责任公司|有限公司|주식회사|\(주\)|㈜/gu;
/** Abbreviations written apart: "m.b.H.", "Sp. z o.o.", "S. A. R. L.", "d.o.o.". */
const SPACED_FORM = /(?<![\p{L}\p{N}])(?:sp\.?\s*z\.?\s*o\.?\s*o|(?:\p{L}\.\s?){1,5}\p{L})\.?(?![\p{L}\p{N}])/giu;

const BRANCH_WORDS = new Set([
  ...['group', 'gruppe', 'groupe', 'grupo', 'gruppo', 'holding', 'holdings', 'international', 'global', 'worldwide'],
  ...['careers', 'career', 'jobs', 'karriere', 'recruiting', 'recruitment', 'hr', 'europe', 'europa', 'emea', 'apac'],
  ...['america', 'americas', 'dach', 'com', 'io'],
]);
const COUNTRY_WORDS = Object.values(countryNames).map((names) => names.map((name) => name.split(' ')));
/** What a board writes where the company does not want to be named. */
const NO_NAME =
  /^(?:confidential|company confidential|anonymous|private advertiser|vertraulich|confidentiel|undisclosed)$/;
/** Initials of fewer words are too often somebody else's. */
const SHORTEST_INITIALS = 3;

export function comparableCompany(company: string | null): ComparableCompany {
  const words = wordsOf(
    (company ?? '')
      .replace(EASTERN_FORMS, ' ')
      // "Acme (part of Foo)", "Acme | We are hiring"
      .replace(/\([^)]*\)|[|•].*$/gu, ' ')
      .replace(SPACED_FORM, (form) => ` ${form.replace(/[.\s]/g, '')} `),
  ).filter((word) => !/^(?:and|und|et|y|e)$/.test(word));
  if (NO_NAME.test(words.join(' '))) return { name: [], brand: [] };
  const name = withoutEnds(words, (word) => LEGAL_FORMS.has(word));
  return { name, brand: withoutCountry(withoutEnds(name, (word) => BRANCH_WORDS.has(word))) };
}

export function compareCompanies(one: ComparableCompany, other: ComparableCompany): CompanyComparison {
  if (one.name.length === 0 || other.name.length === 0) return 'unknown';
  // Joined, because "Quick Base" and "Quickbase" are one.
  if (one.name.join('') === other.name.join('') || one.brand.join('') === other.brand.join('')) return 'same';
  const [short, long] = one.brand.length <= other.brand.length ? [one.brand, other.brand] : [other.brand, one.brand];
  if (indexOfWords(long, short) === 0 || isInitials(short, long)) return 'related';
  return 'other';
}

/** Takes words off the end and, of those that stand there, off the front, but never the last one that is left. */
function withoutEnds(words: readonly string[], isExtra: (word: string) => boolean): readonly string[] {
  let start = 0;
  let end = words.length;
  while (end > 1 && isExtra(words[end - 1] ?? '')) end--;
  while (end - start > 1 && LEADING.has(words[start] ?? '')) start++;
  return words.slice(start, end);
}

function withoutCountry(words: readonly string[]): readonly string[] {
  for (const names of COUNTRY_WORDS) {
    for (const name of names) {
      const rest = words.length - name.length;
      if (rest > 0 && indexOfWords(words, name, rest) === rest)
        return withoutEnds(words.slice(0, rest), (word) => BRANCH_WORDS.has(word) || LEGAL_FORMS.has(word));
    }
  }
  return words;
}

function isInitials(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== 1 || long.length < SHORTEST_INITIALS) return false;
  const significant = long.filter((word) => !/^(?:of|the|for|de|du|la|fur|der|die|das)$/.test(word));
  return short[0] === significant.map((word) => word.charAt(0)).join('');
}
