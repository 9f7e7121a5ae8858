/** The experience part of the score: the level of the role, and the years that it asks for. */
import { type Seniority, seniorities } from '@jobmagpie/model';
import type { Candidate } from './candidate.ts';
import type { Judgement } from './location.ts';
import type { AskedByPosting } from './posting.ts';
import type { Reason } from './result.ts';

/** What a candidate is worth who stands so many steps above the level asked for. */
const above = [1, 0.85, 0.6, 0.4];
/** The same for steps below. */
const below = [1, 0.6, 0.25, 0];
/** How much of the part is the level, where both the level and the years are known. */
const LEVEL_SHARE = 0.6;

/** Judges the level and the years; one of them is enough. */
export function judgeExperience(candidate: Candidate, posting: AskedByPosting): Judgement {
  const level = judgeSeniority(candidate.seniority, posting.seniority);
  const years = judgeYears(candidate.years, posting.years);
  if (level === null && years === null) {
    const isAsked = posting.seniority !== null || posting.years !== null;
    return { leftOut: isAsked ? 'profile-names-no-level' : 'posting-names-no-level' };
  }
  const levelShare = level === null ? 0 : years === null ? 1 : LEVEL_SHARE;
  const reasons: Reason[] = [];
  if (level !== null) reasons.push({ ...level.reason, effect: level.reason.effect * levelShare });
  if (years !== null) reasons.push({ ...years.reason, effect: years.reason.effect * (1 - levelShare) });
  return { score: 100 * (levelShare * (level?.worth ?? 0) + (1 - levelShare) * (years?.worth ?? 0)), reasons };
}

interface Judged {
  worth: number;
  reason: Reason;
}

function judgeSeniority(have: Seniority | null, asked: Seniority | null): Judged | null {
  if (have === null || asked === null) return null;
  const steps = seniorities.indexOf(have) - seniorities.indexOf(asked);
  if (steps === 0) return { worth: 1, reason: { kind: 'seniority-matched', asked, effect: 1 } };
  const table = steps > 0 ? above : below;
  const worth = table[Math.min(Math.abs(steps), table.length - 1)] ?? 0;
  const details = { asked, have, effect: worth - 1 };
  const reason: Reason = steps > 0 ? { kind: 'seniority-above', ...details } : { kind: 'seniority-below', ...details };
  return { worth, reason };
}

function judgeYears(have: number | null, asked: number | null): Judged | null {
  if (have === null || asked === null) return null;
  if (have >= asked) return { worth: 1, reason: { kind: 'years-enough', asked, have, effect: 1 } };
  const worth = have / asked;
  return { worth, reason: { kind: 'years-short', asked, have, effect: worth - 1 } };
}
