/**
 * The match score: how well a posting fits a candidate, 0 to 100, from the same code on every side. It is the sum of three
 * parts by the user's weights. A part about which either side says nothing is left out and the others take its weight, so
 * that silence neither helps nor harms; only without skills to compare there is no score at all.
 *
 * Worked example, weights 50/30/20: stack 80, place unknown, level 100. The place is left out, the shares are 50/70 and
 * 20/70, the total is 80 * 0.714 + 100 * 0.286 = 86, with a confidence of 0.7.
 */
import { defaultMatchWeights, type MatchWeights } from '@jobmagpie/model';
import { type Candidate, type MatchableProfile, prepareProfile } from './candidate.ts';
import { judgeExperience } from './experience.ts';
import { type Judgement, judgeLocation } from './location.ts';
import { type MatchablePosting, readPosting } from './posting.ts';
import type { MatchPart, MatchResult, MatchWord, Missing, PartName, Reason } from './result.ts';
import { judgeTechStack, type StackJudgement } from './tech-stack.ts';

/** With so many skills to compare, the stack is well known; fewer lower the confidence. */
const FULL_EVIDENCE = 5;
const LEAST_EVIDENCE_FACTOR = 0.6;

/**
 * Scores a posting for a profile. Whoever scores many prepares the profile once. Deterministic: the order of skills and
 * places makes no difference, nor do clock and machine.
 */
export function score(
  profile: MatchableProfile | Candidate,
  posting: MatchablePosting,
  weights: MatchWeights = defaultMatchWeights,
): MatchResult {
  const candidate = 'covered' in profile ? profile : prepareProfile(profile);
  const asked = readPosting(posting, candidate.ownNames);
  const none = (missing: Missing): MatchResult => ({ status: 'no-score', missing });

  if (Object.values(weights).every((weight) => weight <= 0)) return none('weights');
  let stack: StackJudgement | null = null;
  if (weights.techStack > 0) {
    if (candidate.skills.size === 0) return none('profile-skills');
    if (asked.skills.length === 0) return none(asked.hasText ? 'posting-skills' : 'posting-text');
    stack = judgeTechStack(candidate, asked.skills);
  }
  const judged: Record<PartName, Judgement> = {
    techStack: stack ?? { leftOut: 'weight-is-zero' },
    location: weights.location > 0 ? judgeLocation(candidate, asked) : { leftOut: 'weight-is-zero' },
    experience: weights.experience > 0 ? judgeExperience(candidate, asked) : { leftOut: 'weight-is-zero' },
  };
  const countedWeight = partNames.reduce((sum, name) => sum + ('score' in judged[name] ? weights[name] : 0), 0);
  if (countedWeight === 0) return none('comparable-data');

  const reasons: Reason[] = [];
  const part = (name: PartName): MatchPart => {
    const judgement = judged[name];
    if ('leftOut' in judgement) {
      reasons.push({ kind: 'part-left-out', part: name, because: judgement.leftOut, effect: 0 });
      return { status: 'left-out', reason: judgement.leftOut };
    }
    const share = weights[name] / countedWeight;
    for (const reason of judgement.reasons) reasons.push({ ...reason, effect: points(reason.effect * share) });
    return { status: 'counted', score: Math.round(judgement.score), weight: weights[name], share };
  };
  const parts = { techStack: part('techStack'), location: part('location'), experience: part('experience') };
  const sum = partNames.reduce((total, name) => {
    const judgement = judged[name];
    return 'score' in judgement ? total + (judgement.score * weights[name]) / countedWeight : total;
  }, 0);
  const total = Math.min(100, Math.max(0, Math.round(sum)));
  reasons.sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect)); // stable: equals keep the order of the parts
  return {
    status: 'scored',
    total,
    word: wordOf(total),
    confidence: confidenceOf(stack, countedWeight, weights),
    parts,
    skills: stack?.skills ?? [],
    reasons,
    strengths: reasons.filter(({ effect }) => effect > 0),
    concerns: reasons.filter(({ effect, kind }) => effect < 0 || kind === 'place-remote-elsewhere'),
  };
}

const partNames = ['techStack', 'location', 'experience'] as const satisfies readonly PartName[];

/** The word for a total. */
export function wordOf(total: number): MatchWord {
  if (total >= 80) return 'strong';
  if (total >= 60) return 'good';
  return total >= 40 ? 'partial' : 'weak';
}

function points(share: number): number {
  return Math.round(share * 1000) / 10;
}

function confidenceOf(stack: StackJudgement | null, countedWeight: number, weights: MatchWeights): number {
  const all = partNames.reduce((sum, name) => sum + Math.max(0, weights[name]), 0);
  const evidence =
    stack === null
      ? 1
      : LEAST_EVIDENCE_FACTOR + (1 - LEAST_EVIDENCE_FACTOR) * Math.min(1, stack.evidence / FULL_EVIDENCE);
  return Math.round((countedWeight / all) * evidence * 100) / 100;
}
