/**
 * Tells whether two titles name the same opening. What boards and companies hang on a title is taken off first: "(m/w/d)",
 * "H/F", the number of the requisition, the place, the company, "Remote"; levels are compared apart, because the same
 * words at another level are another opening.
 */
import type { ComparablePlace } from '../score/place.ts';
import { countryNames } from '../score/place-names.ts';
import type { ComparableCompany } from './company-name.ts';
import { US_STATES } from './place-comparison.ts';
import { contractOfWord, decoration, fullWord, hoursOfWord, levelOfWord } from './title-words.ts';
import { folded, indexOfWords, wordsOf } from './words.ts';

export interface ComparableTitle {
  /** The words that name the work, in their order. */
  work: readonly string[];
  levels: ReadonlySet<string>;
  /** Hours and kind of contract, where it says them. */
  hours: ReadonlySet<string>;
  /** How many hours a week: "32-40". */
  weekly: ReadonlySet<string>;
  contract: ReadonlySet<string>;
  /** The cities that were taken off. */
  cities: ReadonlySet<string>;
}

export type TitleComparison = 'same' | 'longer' | 'other-level' | 'other-terms' | 'other-place' | 'other';

const GENDERS =
  /[([]?(?<![\p{L}\p{N}])[mwfdxhvgi](?:\s*[/|,]\s*[mwfdxhvgi*]){1,3}(?![\p{L}\p{N}])[)\]]?|\((?:all genders|alle geschlechter|divers|gn|[ae]|in|ne|se)\)/giu;
/** "Entwickler:in", "Entwickler*innen", "Verkäufer/-in", "Chargé·e", "Técnico/a". */
const GENDERED_ENDING =
  /(?<=\p{L}{3})(?:[*:_·/]-?|\(-?)(?:innen|in|euse|rice|trice|ne|se|es|e|a)\)?(?![\p{L}\p{N}])/giu;
const REQUISITION = new RegExp(
  [
    // "Req #R-10482", "Job ID: 4711", "Kennziffer 2024-17b"
    /[([]?\b(?:req(?:uisition)?|job|ref(?:erence|erenz|erencia)?|posting|position|vacancy|stellen?|kennziffer|id|nr|no)\b[\s.:#-]*(?:id|nr|no|number|code)?[\s.:#-]*[a-z]{0,4}[-_]?\d[\w/-]+[)\]]?/,
    // "#4711", "JR10482", "R-10482"
    /#\s*[a-z]{0,4}[-_]?\d[\w-]+/,
    /\b[a-z]{1,4}[-_]?\d{4,}\b/,
    /[([]?(?<![\p{L}\p{N}$€£])\d{5,}(?![\p{L}\p{N}])[)\]]?/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);
/** With what it is paid for: the words for that stand alone, or "$90k Product Lead" would be "pro" something. */
const PAY =
  /[$€£]\s?\d[\d.,]*\s?k?(?:\s?[-–]\s?[$€£]?\s?\d[\d.,]*\s?k?)?(?:\s?(?:\/\s?\p{L}+|(?:per|an?|pro|par)(?:\s\p{L}+|$)|p\.?\s?[ahm](?!\p{L})))?/giu;
/** "80–100 %", as the Swiss write hours. */
const WORKLOAD = /(?:\d{1,3}\s?[-–]\s?)?\d{1,3}\s?%/gu;
/** "32-40 uur", "38,5 Std./Woche", "35h": from ten on; fewer are a time of the day, or the length of a task. */
const WEEKLY_HOURS =
  /\(?(?<![\p{L}\p{N}])([1-6]\d(?:[.,]\d)?(?:\s?[-–]\s?[1-6]\d(?:[.,]\d)?)?)\s?(?:hours?|hrs?|h|uur|stunden|std\.?|heures|horas|ore|timmar|timer)(?:\s?(?:\/|per|a|pro|par|por|p\.?)\s?(?:week|w|wk|woche|semaine|sem|semana|vecka|uge|uke)\.?)?(?![\p{L}\p{N}])\)?/giu;
/** Two words that are one where a hyphen or nothing stands between. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/\b(full|part)[\s-]time\b/g, '$1time'],
  [/\bhome[\s-]office\b/g, 'homeoffice'],
  [/\bon[\s-]site\b/g, 'onsite'],
  [/\bwork from home\b/g, 'wfh'],
  [/\b(tech|team)[\s-]lead\b/g, '$1lead'],
  [/\bworking student\b/g, 'werkstudent'],
];

export function comparableTitle(
  title: string,
  company: ComparableCompany,
  places: readonly ComparablePlace[],
): ComparableTitle {
  const weekly = new Set<string>();
  const bare = title
    .replace(GENDERED_ENDING, '')
    .replace(GENDERS, ' ')
    .replace(REQUISITION, ' ')
    .replace(PAY, ' ')
    .replace(WORKLOAD, ' ')
    .replace(WEEKLY_HOURS, (_, count: string) => {
      weekly.add(count.replace(/\s/g, '').replace('–', '-'));
      return ' ';
    });
  const text = JOINED.reduce((joined, [pattern, word]) => joined.replace(pattern, word), folded(bare));
  const all = wordsOf(text);
  const cities = new Set<string>();
  let words = without(all, company.brand);
  for (const { city, region, country } of places) {
    if (city !== null && without(words, city.split(' ')).length < words.length) {
      cities.add(city);
      for (const code of [country, ...US_STATES])
        if (code !== null) words = without(words, [...city.split(' '), code.toLowerCase()]);
    }
    for (const name of [city, region, ...(country === null ? [] : (countryNames[country] ?? []))])
      if (name !== null) words = without(words, name.split(' '));
  }
  const work: string[] = [];
  const levels = new Set<string>();
  const hours = new Set<string>();
  const contract = new Set<string>();
  for (const word of words) {
    const level = levelOfWord.get(word);
    const hour = hoursOfWord.get(word);
    const term = contractOfWord.get(word);
    const full = fullWord.get(word) ?? word;
    if (level !== undefined) levels.add(level);
    else if (hour !== undefined) hours.add(hour);
    else if (term !== undefined) contract.add(term);
    // "Koch / Köchin" says one thing twice.
    else if (!decoration.has(word) && !work.some((known) => isSameWord(known, full))) work.push(full);
  }
  return { work, levels, hours, weekly, contract, cities };
}

export function compareTitles(one: ComparableTitle, other: ComparableTitle): TitleComparison {
  const extra = extraWords(one, other);
  if (extra === null) return 'other';
  if (!isSameSet(one.levels, other.levels)) return 'other-level';
  const terms = ['hours', 'weekly', 'contract'] as const;
  if (terms.some((term) => contradict(one[term], other[term]))) return 'other-terms';
  if (contradict(one.cities, other.cities)) return 'other-place';
  return extra.length === 0 ? 'same' : 'longer';
}

/** The words of the work that only the longer title has; null where the titles are of other work. */
export function extraWords(one: ComparableTitle, other: ComparableTitle): readonly string[] | null {
  // Joined, because "back end" and "backend" are one, and sorted, because "Engineer, Software" is a software engineer.
  if (joined(one) === joined(other) || one.work.join('') === other.work.join('')) return [];
  const [short, long] = one.work.length <= other.work.length ? [one.work, other.work] : [other.work, one.work];
  if (short.length === 0) return null;
  const rest = [...long];
  for (const word of short) {
    const at = rest.findIndex((candidate) => isSameWord(word, candidate));
    if (at < 0) return null;
    rest.splice(at, 1);
  }
  return rest;
}

/** The words of the work without blanks, in an order that does not depend on the title's. */
export function joined({ work }: ComparableTitle): string {
  return [...work].sort().join('');
}

/** The words without a name of several words in them; all of them where nothing else would be left. */
function without(words: readonly string[], name: readonly string[]): readonly string[] {
  const at = indexOfWords(words, name);
  const rest = at < 0 ? words : [...words.slice(0, at), ...words.slice(at + name.length)];
  return rest.some((word) => !decoration.has(word) && !levelOfWord.has(word)) ? rest : words;
}

/** A plural, a female form or a slip of the keyboard; short words must be the same. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 4) return false;
  if (long.startsWith(short) && /^(?:s|in|innen|e|es|a|as)$/.test(long.slice(short.length))) return true;
  return short.length >= 7 && isOneSlipAway(short, long);
}

/** Whether one letter was changed, left out or added. */
function isOneSlipAway(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short.charAt(same) === long.charAt(same)) same++;
  const shift = long.length - short.length;
  return short.slice(same + (shift === 0 ? 1 : 0)) === long.slice(same + 1);
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value));
}

function contradict(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((value) => other.has(value));
}
