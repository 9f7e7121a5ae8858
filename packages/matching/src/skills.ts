/** The dictionary, asked by name. */

import { families } from './dictionary/families.ts';
import { dictionary } from './dictionary/index.ts';
import type { Skill } from './skill.ts';
import { foldTable, SEPARATES, VANISHES } from './text/characters.ts';

/** A skill offered while a person types, and the name of it that fits what they typed. */
export interface SkillSuggestion {
  /** The canonical name. */
  name: string;
  /** The alias that fits; equal to `name` where the name itself does. */
  matched: string;
}

interface Index {
  /** By folded name or alias. */
  byName: Map<string, Skill>;
  /** Every name and alias in order. */
  sorted: { key: string; written: string; skill: Skill }[];
  /** What who knows a skill also covers, by canonical names. */
  related: Map<string, Map<string, number>>;
}

let index: Index | undefined;

function theIndex(): Index {
  index ??= buildIndex();
  return index;
}

function buildIndex(): Index {
  const byName = new Map<string, Skill>();
  const sorted: Index['sorted'] = [];
  const related = new Map<string, Map<string, number>>();
  const relate = (have: string, asked: string, weight: number): void => {
    if (have === asked) return;
    const others = related.get(have) ?? new Map<string, number>();
    related.set(have, others.set(asked, Math.max(weight, others.get(asked) ?? 0)));
  };
  for (const skill of dictionary) {
    for (const written of [skill.name, ...skill.aliases, ...skill.professions]) {
      const key = foldName(written);
      // A canonical name outranks an alias that is spelled alike.
      if (written === skill.name || !byName.has(key)) byName.set(key, skill);
      sorted.push({ key, written, skill });
    }
    for (const [asked, weight] of Object.entries(skill.related)) relate(skill.name, asked, weight);
  }
  for (const { weight, members } of families)
    for (const have of members) for (const asked of members) relate(have, asked, weight);
  sorted.sort((one, other) => (one.written < other.written ? -1 : one.written > other.written ? 1 : 0));
  return { byName, sorted, related };
}

/** A name as it is compared: no case, no accents, no spaces, hyphens or dots; `+` and `#` stay, for they are names. */
function foldName(name: string): string {
  const fold = foldTable();
  let key = '';
  for (const character of name.trim()) {
    const code = character.charCodeAt(0);
    const folded = code < fold.length ? (fold[code] ?? SEPARATES) : SEPARATES;
    if (folded > VANISHES) key += String.fromCharCode(folded);
    else if (character === '+' || character === '#') key += character;
    else if (folded === SEPARATES && code >= fold.length) key += character; // scripts that are not folded
  }
  return key;
}

/** The skill of a name or an alias, however it is spelled; null for one that the dictionary does not have. */
export function skillByName(nameOrAlias: string): Skill | null {
  const key = foldName(nameOrAlias);
  return theIndex().byName.get(key) ?? theIndex().byName.get(key.replace(/s$/, '')) ?? null;
}

const byCanonicalName = new Map(dictionary.map((skill) => [skill.name, skill]));

/** The skill of a canonical name; null for any other name. */
export function skillNamed(name: string): Skill | null {
  return byCanonicalName.get(name) ?? null;
}

/**
 * Skills whose name or alias begins with what was typed, then those where a later word does; canonical names before
 * aliases, short before long.
 * Nothing for an empty prefix.
 */
export function suggestSkills(prefix: string, limit = 8): SkillSuggestion[] {
  const key = foldName(prefix);
  if (key === '') return [];
  const { sorted } = theIndex();
  const found = new Map<string, SkillSuggestion>();
  const offer = (fits: (entry: Index['sorted'][number]) => boolean): void => {
    const entries = sorted.filter(fits).sort(byWorth);
    for (const { skill, written } of entries)
      if (found.size < limit && !found.has(skill.name)) found.set(skill.name, { name: skill.name, matched: written });
  };
  offer((entry) => entry.key.startsWith(key));
  if (found.size < limit)
    offer(
      (entry) => entry.key.includes(key) && laterWords(entry.written).some((rest) => foldName(rest).startsWith(key)),
    );
  return [...found.values()];
}

/** Canonical names before aliases, short before long. */
function byWorth(one: Index['sorted'][number], other: Index['sorted'][number]): number {
  const isAlias = ({ written, skill }: Index['sorted'][number]) => (written === skill.name ? 0 : 1);
  return isAlias(one) - isAlias(other) || one.written.length - other.written.length;
}

/** What follows each gap in a name: "Cloud Platform" and "Platform" of "Google Cloud Platform". */
function laterWords(name: string): string[] {
  return [...name.matchAll(/[\s/-]+/g)].map(({ index, 0: between }) => name.slice(index + between.length));
}

/** What who knows a skill also covers, and by how much: canonical names with weights above 0, up to 1. */
export function skillsCoveredBy(name: string): ReadonlyMap<string, number> {
  return theIndex().related.get(name) ?? nothing;
}

const nothing: ReadonlyMap<string, number> = new Map();

/** Every skill of the dictionary. */
export function allSkills(): readonly Skill[] {
  return dictionary;
}
