import { interpret } from './interpret.ts';
import type { SkillMention } from './mention.ts';

/** The skills of a text in its order, with what the text says of each. Costs one pass, whatever the dictionary's size. */
export function findSkills(text: string): SkillMention[] {
  return interpret(text).mentions;
}
