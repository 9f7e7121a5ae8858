/** Finds the skills that only a person's own profile names, letter by letter, whatever the case. */
import type { SkillMention } from '../mention.ts';

/** A name as the person wrote it. */
export type OwnName = string;

const partOfWord = /[\p{L}\p{N}]/u;

/** The places of the names in the text as whole words, outside of what is already a mention. */
export function ownNamesIn(text: string, names: readonly OwnName[], known: readonly SkillMention[]): SkillMention[] {
  if (names.length === 0) return [];
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return []; // a letter that grows in small print: offsets would lie
  const found: SkillMention[] = [];
  for (const skill of names) {
    const wanted = skill.toLowerCase();
    for (let start = lower.indexOf(wanted); start >= 0; start = lower.indexOf(wanted, start + 1)) {
      const end = start + wanted.length;
      if (partOfWord.test(text.charAt(start - 1)) || partOfWord.test(text.charAt(end))) continue;
      const inside = known.find((mention) => mention.start < end && start < mention.end);
      if (inside !== undefined) continue;
      found.push({
        skill,
        surface: text.slice(start, end),
        start,
        end,
        importance: 'required',
        level: null,
        years: null,
      });
    }
  }
  return found;
}
