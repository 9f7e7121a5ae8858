/** What a posting asks for. */
import type { Posting, RemoteMode, Seniority, SkillLevel } from '@jobmagpie/model';
import { interpret } from '../interpret.ts';
import type { SkillMention } from '../mention.ts';
import { skillNamed } from '../skills.ts';
import { type OwnName, ownNamesIn } from '../text/own-names.ts';
import { skillLevelRank } from './levels.ts';
import { type ComparablePlace, comparablePlace } from './place.ts';
import type { SkillPlace } from './result.ts';
import { seniorityOf } from './seniority.ts';

/** What of a posting the score looks at; a whole `Posting` or `Job` is one. */
export type MatchablePosting = Pick<Posting, 'title' | 'locations' | 'remoteMode' | 'seniority'> & {
  description: Pick<NonNullable<Posting['description']>, 'text'> | null;
};

/** A skill that a posting asks for, once, however often it is named. */
export interface AskedSkill {
  skill: string;
  importance: 'required' | 'nice-to-have';
  level: SkillLevel | null;
  years: number | null;
  /** A duty or a field, or a soft skill: it speaks for a candidate and never against one. */
  isInFavourOnly: boolean;
  places: SkillPlace[];
}

export interface AskedByPosting {
  hasText: boolean;
  skills: AskedSkill[];
  seniority: Seniority | null;
  years: number | null;
  places: ComparablePlace[];
  remoteMode: RemoteMode | null;
}

/** Reads what a posting asks for. `ownNames` are skills that the dictionary does not have and that are looked for too. */
export function readPosting(posting: MatchablePosting, ownNames: readonly OwnName[] = []): AskedByPosting {
  const text = posting.description?.text ?? '';
  const inTitle = interpret(posting.title, true);
  const inText = interpret(text);
  const mentions = [
    ...withPlace(inTitle.mentions, 'title'),
    ...withPlace(ownNamesIn(posting.title, ownNames, inTitle.mentions), 'title'),
    ...withPlace(inText.mentions, 'description'),
    ...withPlace(ownNamesIn(text, ownNames, inText.mentions), 'description'),
  ];
  const asked = mentions.filter(({ mention }) => mention.importance !== 'mentioned');
  return {
    hasText: text.trim() !== '',
    skills: gather(asked.length > 0 ? asked : mentions),
    seniority: posting.seniority ?? seniorityOf(posting.title),
    years: inText.years,
    places: posting.locations.map(comparablePlace),
    remoteMode: posting.remoteMode,
  };
}

interface PlacedMention {
  mention: SkillMention;
  in: SkillPlace['in'];
}

function withPlace(mentions: readonly SkillMention[], place: SkillPlace['in']): PlacedMention[] {
  return mentions.map((mention) => ({ mention, in: place }));
}

function gather(mentions: readonly PlacedMention[]): AskedSkill[] {
  const skills = new Map<string, AskedSkill>();
  for (const { mention, in: where } of mentions) {
    const { skill, surface, start, end, level, years } = mention;
    const place: SkillPlace = { in: where, surface, start, end };
    const importance = mention.importance === 'nice-to-have' ? 'nice-to-have' : 'required';
    const known = skills.get(skill);
    if (known === undefined) {
      const entry = skillNamed(skill);
      const isInFavourOnly = entry !== null && (entry.broad || entry.kind === 'soft');
      skills.set(skill, { skill, importance, level, years, isInFavourOnly, places: [place] });
      continue;
    }
    known.places.push(place);
    if (importance === 'required') known.importance = 'required';
    if (skillLevelRank(level) > skillLevelRank(known.level)) known.level = level;
    if (years !== null) known.years = Math.max(years, known.years ?? 0);
  }
  return [...skills.values()];
}
