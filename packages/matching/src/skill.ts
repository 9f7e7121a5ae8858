/** What a skill is, and the short forms in which the dictionary's files write one down. */

/** `hard` is knowledge that can be learned and tested; `soft` is a way of working with others and oneself. */
export type SkillKind = 'hard' | 'soft';

export const skillCategories = [
  'programming-language',
  'frontend',
  'backend',
  'mobile',
  'data',
  'cloud',
  'database',
  'testing',
  'security',
  'systems',
  'software-practice',
  'design',
  'product',
  'office',
  'business-software',
  'finance',
  'marketing',
  'sales',
  'human-resources',
  'health',
  'engineering',
  'manufacturing',
  'construction',
  'logistics',
  'hospitality',
  'care-and-service',
  'law',
  'education',
  'science',
  'language',
  'certification',
  'qualification',
  'industry',
  'soft',
] as const;
export type SkillCategory = (typeof skillCategories)[number];

/**
 * How a name must be written to count: `any` way, with a `capital` first letter (Swift, not swift), or `exact`ly (R, IT).
 * A name that is also an everyday word needs one of the last two.
 */
export type LetterRule = 'any' | 'capital' | 'exact';

export interface Skill {
  /** The canonical name, unique in the dictionary. */
  readonly name: string;
  readonly kind: SkillKind;
  readonly category: SkillCategory;
  /** Other names and spellings. Case, accents, hyphens, dots and a plural s need no alias of their own. */
  readonly aliases: readonly string[];
  /** Who knows this skill also covers that one, by so much: above 0, up to 1. */
  readonly related: Readonly<Record<string, number>>;
  /** What people who have the skill are called: "project manager". It tells the skill in a title, and in a text nothing. */
  readonly professions: readonly string[];
  /** How the canonical name must be written. */
  readonly letters: LetterRule;
  /** How aliases must be written, where any way will not do. */
  readonly aliasLetters: Readonly<Record<string, LetterRule>>;
  /** The name alone is no evidence: it counts beside a kindred skill, or where the sentence speaks of knowing it. */
  readonly ambiguous: boolean;
  /** Phrases with the name in them that mean something else: "go to market". */
  readonly notIn: readonly string[];
  /** A whole field or a common duty rather than one skill: it speaks for a candidate, and never against one. */
  readonly broad: boolean;
}

/** What an entry may say beyond its name. */
export interface SkillDetails {
  /** `=IT` must be written exactly so, `^Excel` with a capital, `@baker` is a profession; without a mark, any way. */
  aliases?: readonly string[];
  related?: Readonly<Record<string, number>>;
  letters?: LetterRule;
  ambiguous?: boolean;
  notIn?: readonly string[];
  broad?: boolean;
}

/** An entry of an area, before it knows its category. */
export type Entry = Omit<Skill, 'kind' | 'category'>;

/** An entry with details: `skill('Go', { aliases: ['Golang'], letters: 'exact', notIn: ['go-to-market'] })`. */
export function skill(name: string, details: SkillDetails = {}): Entry {
  const aliases: string[] = [];
  const professions: string[] = [];
  const aliasLetters: Record<string, LetterRule> = {};
  for (const written of details.aliases ?? []) {
    const bare = written.slice(1);
    const rule = letterMarks.get(written.charAt(0));
    if (written.startsWith('@')) professions.push(bare);
    else if (rule === undefined) aliases.push(written);
    else {
      aliases.push(bare);
      aliasLetters[bare] = rule;
    }
  }
  return {
    name,
    aliases,
    professions,
    aliasLetters,
    related: details.related ?? {},
    letters: details.letters ?? 'any',
    ambiguous: details.ambiguous ?? false,
    notIn: details.notIn ?? [],
    broad: details.broad ?? false,
  };
}

const letterMarks: ReadonlyMap<string, LetterRule> = new Map([
  ['=', 'exact'],
  ['^', 'capital'],
]);

/** An entry that has nothing but names: `named('Kubernetes', 'k8s')`. */
export function named(name: string, ...aliases: string[]): Entry {
  return skill(name, { aliases });
}

/** Several entries that have no other names and the same details. */
export function each(names: readonly string[], details: SkillDetails): Entry[] {
  return names.map((name) => skill(name, details));
}

/** A field or a duty rather than one skill: `field('Software development', 'software engineering')`. */
export function field(name: string, ...aliases: string[]): Entry {
  return skill(name, { aliases, broad: true });
}

/** The skills of one category; a plain string is an entry with no other name. */
export function area(category: SkillCategory, entries: readonly (Entry | string)[]): readonly Skill[] {
  const kind: SkillKind = category === 'soft' ? 'soft' : 'hard';
  const isField = category === 'industry' || category === 'qualification';
  return entries.map((entry) => {
    const details = typeof entry === 'string' ? skill(entry) : entry;
    return { ...details, kind, category, broad: details.broad || isField };
  });
}

const technologyCategories: ReadonlySet<SkillCategory> = new Set<SkillCategory>([
  'programming-language',
  'frontend',
  'backend',
  'mobile',
  'data',
  'cloud',
  'database',
  'testing',
  'security',
  'systems',
  'software-practice',
]);

/** True for the skills of people who make and run software. */
export function isTechnology(skill: Skill): boolean {
  return technologyCategories.has(skill.category);
}
