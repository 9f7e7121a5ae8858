/** The dictionary and the cues, compiled for looking up; built when first needed, because a page may never ask. */
import { type Cue, cuePhrases } from './dictionary/cues.ts';
import { falseFriends } from './dictionary/false-friends.ts';
import { dictionary } from './dictionary/index.ts';
import type { Skill } from './skill.ts';
import { compileVocabulary, type Name, type Vocabulary } from './text/vocabulary.ts';

export interface Phrasebook {
  vocabulary: Vocabulary;
  /** What a hit stands for: a skill by its place in the dictionary, cues, or nothing (a false friend). */
  skillOf(value: number): Skill | undefined;
  /** The skill that a profession tells. */
  skillOfProfession(value: number): Skill | undefined;
  cuesOf(value: number): readonly Cue[] | undefined;
}

/** The number of phrases that only look like a skill: they take their words and mean nothing. */
const FALSE_FRIEND = -1;

/** From here on numbers are professions: the place of their skill, moved up. */
const FIRST_PROFESSION = 1_000_000;

let compiled: Phrasebook | undefined;

export function phrasebook(): Phrasebook {
  compiled ??= compile();
  return compiled;
}

function compile(): Phrasebook {
  const names: Name[] = [];
  dictionary.forEach((skill, value) => {
    const isCounted = skill.kind === 'hard'; // "leader" is a quality, "leaders" are people
    names.push({ text: skill.name, letters: skill.letters, isCounted, value });
    for (const text of skill.aliases)
      names.push({ text, letters: skill.aliasLetters[text] ?? 'any', isCounted, value });
    for (const text of skill.professions) names.push({ text, letters: 'any', value: FIRST_PROFESSION + value });
    for (const text of skill.notIn) names.push({ text, letters: 'any', value: FALSE_FRIEND });
  });
  for (const text of falseFriends) names.push({ text, letters: 'any', value: FALSE_FRIEND });
  const cues = new Map<string, Cue[]>();
  for (const { cue, phrases } of cuePhrases) {
    for (const phrase of phrases) {
      const key = phrase.toLowerCase();
      const known = cues.get(key);
      if (known === undefined) cues.set(key, [cue]);
      else known.push(cue);
    }
  }
  const cueLists = [...cues.values()];
  [...cues.keys()].forEach((text, index) => {
    names.push({ text, letters: 'any', value: dictionary.length + index });
  });
  return {
    vocabulary: compileVocabulary(names),
    skillOf: (value) => dictionary[value],
    skillOfProfession: (value) => dictionary[value - FIRST_PROFESSION],
    cuesOf: (value) => cueLists[value - dictionary.length],
  };
}
