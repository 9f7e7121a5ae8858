/** The tech-stack part of the score: what a posting asks for beside what a candidate knows. */
import type { ProfileSkill } from '@jobmagpie/model';
import type { Candidate } from './candidate.ts';
import { skillLevelRank } from './levels.ts';
import type { AskedSkill } from './posting.ts';
import type { Reason, SkillMatch } from './result.ts';

const WELCOME_WEIGHT = 0.4;
/** A skill in the title is what the job is about. */
const TITLE_WEIGHT = 1.5;
const IN_FAVOUR_WEIGHT = 0.25;
/** What is known is worth at least this, however far below the level or the years asked. */
const LEAST_KNOWN = 0.4;
/** What each level below the one asked takes away. */
const PER_LEVEL = 0.25;
/** A kindred skill never counts as much as the skill itself. */
const LARGEST_TRANSFER = 0.9;

export interface StackJudgement {
  /** 0 to 100. */
  score: number;
  /** Every skill asked for, the weightiest first. */
  skills: SkillMatch[];
  /** With effects in shares of the part, from -1 to 1. */
  reasons: Reason[];
  /** How many skills speak for or against. */
  evidence: number;
}

/** Judges the skills; there must be one. */
export function judgeTechStack(candidate: Candidate, asked: readonly AskedSkill[]): StackJudgement {
  const hasFirm = asked.some((skill) => !skill.isInFavourOnly);
  let possible = 0;
  let reached = 0;
  let evidence = 0;
  const weighed: { match: SkillMatch; weight: number; isSilent: boolean }[] = [];
  for (const skill of asked) {
    const match = matchOf(candidate, skill);
    const isInFavour = hasFirm && skill.isInFavourOnly;
    let weight = skill.importance === 'required' ? 1 : WELCOME_WEIGHT;
    if (isInFavour) weight *= IN_FAVOUR_WEIGHT * match.covered;
    else {
      evidence++;
      if (skill.places.some((place) => place.in === 'title')) weight *= TITLE_WEIGHT;
    }
    possible += weight;
    reached += isInFavour ? weight : weight * match.covered;
    weighed.push({ match, weight, isSilent: isInFavour && match.covered === 0 });
  }
  weighed.sort((one, other) => other.weight - one.weight || (one.match.skill < other.match.skill ? -1 : 1));
  const score = possible === 0 ? 0 : (100 * reached) / possible;
  return { score, skills: weighed.map(({ match }) => match), reasons: reasonsOf(weighed, possible), evidence };
}

function matchOf(candidate: Candidate, asked: AskedSkill): SkillMatch {
  const have = candidate.skills.get(asked.skill) ?? null;
  const kindred = candidate.covered.get(asked.skill);
  const direct = have === null ? 0 : directCover(have, asked);
  const transferred = kindred === undefined ? 0 : Math.min(LARGEST_TRANSFER, kindred.relevance);
  const isTransferred = transferred > direct;
  return {
    skill: asked.skill,
    importance: asked.importance,
    status:
      isTransferred && have === null ? 'transferable' : direct >= 1 ? 'matched' : have !== null ? 'partial' : 'missing',
    covered: Math.max(direct, transferred),
    through: isTransferred && kindred !== undefined ? { skill: kindred.skill, relevance: kindred.relevance } : null,
    asked: { level: asked.level, years: asked.years },
    have,
    places: asked.places,
  };
}

/** What is not said, on either side, is taken as enough. */
function directCover(have: ProfileSkill, asked: AskedSkill): number {
  let cover = 1;
  if (have.level !== null && asked.level !== null)
    cover -= PER_LEVEL * Math.max(0, skillLevelRank(asked.level) - skillLevelRank(have.level));
  if (have.years !== null && asked.years !== null && have.years < asked.years)
    cover = Math.min(cover, have.years / asked.years);
  return Math.max(LEAST_KNOWN, cover);
}

function reasonsOf(
  weighed: readonly { match: SkillMatch; weight: number; isSilent: boolean }[],
  possible: number,
): Reason[] {
  const counted = weighed.filter(({ isSilent }) => !isSilent);
  const ofStatus = (status: SkillMatch['status']) => counted.filter(({ match }) => match.status === status);
  const share = (some: typeof counted, part: (match: SkillMatch) => number) =>
    possible === 0 ? 0 : some.reduce((sum, { match, weight }) => sum + weight * part(match), 0) / possible;
  const names = (some: typeof counted) => some.map(({ match }) => match.skill);
  const reasons: Reason[] = [];

  const matched = ofStatus('matched');
  if (matched.length > 0)
    reasons.push({
      kind: 'skills-matched',
      skills: names(matched),
      asked: counted.length,
      effect: share(matched, () => 1),
    });
  const partial = ofStatus('partial');
  if (partial.length > 0)
    reasons.push({
      kind: 'skills-partial',
      skills: names(partial),
      effect: share(partial, ({ covered }) => covered - 1),
    });
  const transferable = ofStatus('transferable');
  if (transferable.length > 0)
    reasons.push({
      kind: 'skills-transferable',
      pairs: transferable.flatMap(({ match }) =>
        match.through === null
          ? []
          : [{ asked: match.skill, have: match.through.skill, relevance: match.through.relevance }],
      ),
      effect: share(transferable, ({ covered }) => covered),
    });
  for (const importance of ['required', 'nice-to-have'] as const) {
    const missing = ofStatus('missing').filter(({ match }) => match.importance === importance);
    if (missing.length > 0)
      reasons.push({ kind: 'skills-missing', skills: names(missing), importance, effect: -share(missing, () => 1) });
  }
  return reasons;
}
