/** A profile made ready for scoring many postings. */
import type { CalendarDate, Profile, ProfileSkill, RemoteMode, Seniority } from '@jobmagpie/model';
import { interpret } from '../interpret.ts';
import { skillByName, skillNamed, skillsCoveredBy } from '../skills.ts';
import { languageName } from './language-names.ts';
import { skillLevelRank } from './levels.ts';
import { type ComparablePlace, comparablePlace } from './place.ts';

/** What of a profile the score looks at. */
export type MatchableProfile = Pick<
  Profile,
  'skills' | 'places' | 'remoteModes' | 'seniority' | 'languages' | 'workHistory' | 'education'
>;

/** A profile made ready by `prepareProfile`. */
export interface Candidate {
  /** By canonical name, or by the person's own for a skill that the dictionary does not have. */
  skills: ReadonlyMap<string, ProfileSkill>;
  /** The person's own names among the skills: they are looked for letter by letter. */
  ownNames: readonly string[];
  /** Skills that are not listed but that a listed one covers in part. */
  covered: ReadonlyMap<string, { skill: string; relevance: number }>;
  places: readonly ComparablePlace[];
  remoteModes: readonly RemoteMode[];
  seniority: Seniority | null;
  /** Years of experience, the longest that the profile shows; null where it shows none. */
  years: number | null;
}

const unrated: ProfileSkill = { level: null, years: null };

/**
 * Makes a profile ready. `today` ends the jobs that have no end yet; without it they are not counted, so that a profile
 * gives the same score on every machine and day.
 */
export function prepareProfile(profile: MatchableProfile, today: CalendarDate | null = null): Candidate {
  const skills = new Map<string, ProfileSkill>();
  const ownNames: string[] = [];
  const add = (name: string, known: ProfileSkill): void => {
    const before = skills.get(name);
    skills.set(name, before === undefined ? known : better(before, known));
  };
  for (const [written, known] of Object.entries(profile.skills)) {
    const name = written.trim();
    if (name === '') continue;
    const skill = skillByName(name);
    if (skill === null) ownNames.push(name);
    add(skill?.name ?? name, known);
  }
  for (const tag of profile.languages) {
    const language = languageName(tag);
    if (language !== null) add(language, unrated);
  }
  for (const { degree } of profile.education)
    for (const { skill } of interpret(degree).mentions)
      if (skillNamed(skill)?.category === 'qualification') add(skill, unrated);

  return {
    skills,
    ownNames,
    covered: coverage(skills),
    places: profile.places.map(comparablePlace),
    remoteModes: profile.remoteModes,
    seniority: profile.seniority,
    years: yearsOfExperience(profile, today),
  };
}

function better(one: ProfileSkill, other: ProfileSkill): ProfileSkill {
  return {
    level: skillLevelRank(one.level) >= skillLevelRank(other.level) ? one.level : other.level,
    years: one.years === null || other.years === null ? (one.years ?? other.years) : Math.max(one.years, other.years),
  };
}

/** For every skill that a listed one covers: by which most. Names decide between equals, so that order never does. */
function coverage(skills: ReadonlyMap<string, ProfileSkill>): Map<string, { skill: string; relevance: number }> {
  const covered = new Map<string, { skill: string; relevance: number }>();
  for (const skill of skills.keys()) {
    for (const [other, relevance] of skillsCoveredBy(skill)) {
      const best = covered.get(other);
      if (best === undefined || relevance > best.relevance || (relevance === best.relevance && skill < best.skill))
        covered.set(other, { skill, relevance });
    }
  }
  return covered;
}

const MS_PER_YEAR = 365.25 * 24 * 60 * 60 * 1000;

/** The years of the work history, overlaps counted once, or the longest of any skill, whichever is more. */
function yearsOfExperience(profile: MatchableProfile, today: CalendarDate | null): number | null {
  const spans = profile.workHistory
    .flatMap(({ from, to }) => {
      const end = to ?? today;
      return from === null || end === null ? [] : [{ from: Date.parse(from), to: Date.parse(end) }];
    })
    .sort((one, other) => one.from - other.from);
  let worked = 0;
  let until = -Infinity;
  for (const { from, to } of spans) {
    if (to > until) worked += to - Math.max(from, until);
    until = Math.max(until, to);
  }
  const known = Object.values(profile.skills).flatMap(({ years }) => (years === null ? [] : [years]));
  if (spans.length > 0) known.push(Math.round((worked / MS_PER_YEAR) * 10) / 10);
  return known.length === 0 ? null : Math.max(...known);
}
