/** What a match score is: a number with its parts and reasons, or what is missing to give one. */
import type { RemoteMode, Seniority, SkillLevel } from '@jobmagpie/model';
import type { Importance } from '../mention.ts';

/** The recommendation in a word: from 80, from 60, from 40, below. */
export type MatchWord = 'strong' | 'good' | 'partial' | 'weak';

export type PartName = 'techStack' | 'location' | 'experience';

/** Why a part of the score is left out. */
export type LeftOutReason =
  | 'weight-is-zero'
  | 'posting-names-no-place'
  | 'profile-names-no-place'
  | 'posting-names-no-level'
  | 'profile-names-no-level';

/**
 * A part of the score. `score` is 0 to 100, `weight` is what the user gave it, `share` is what it counts of the whole
 * once the weights of parts left out are spread over the others, 0 to 1.
 */
export type MatchPart =
  | { status: 'counted'; score: number; weight: number; share: number }
  | { status: 'left-out'; reason: LeftOutReason };

/** Where a skill stands in the posting: `start` and `end` count in the title or in `description.text`. */
export interface SkillPlace {
  in: 'title' | 'description';
  surface: string;
  start: number;
  end: number;
}

/** A skill of the posting, beside what the candidate has. */
export interface SkillMatch {
  /** The canonical name, or the candidate's own for one that the dictionary does not have. */
  skill: string;
  importance: Exclude<Importance, 'mentioned'>;
  /**
   * `matched`: known as asked. `partial`: known below the level or the years asked. `transferable`: not known, but a
   * kindred skill is. `missing`: neither.
   */
  status: 'matched' | 'partial' | 'transferable' | 'missing';
  /** How much of it is covered, 0 to 1. */
  covered: number;
  /** The kindred skill that covers it, with the relevance 0 to 1; null for the other states. */
  through: { skill: string; relevance: number } | null;
  asked: { level: SkillLevel | null; years: number | null };
  /** Null for a skill that the candidate does not list. */
  have: { level: SkillLevel | null; years: number | null } | null;
  /** The words of the posting, in their order. */
  places: SkillPlace[];
}

/**
 * One reason of the score, as data. `effect` is in points of the total: what the reason gave, or with a minus what it
 * took from what was possible; 0 for a remark.
 */
export type Reason = { effect: number } & (
  | { kind: 'skills-matched'; skills: string[]; asked: number }
  | { kind: 'skills-partial'; skills: string[] }
  | { kind: 'skills-transferable'; pairs: { asked: string; have: string; relevance: number }[] }
  | { kind: 'skills-missing'; skills: string[]; importance: 'required' | 'nice-to-have' }
  | { kind: 'place-matched'; by: 'city' | 'region' | 'country'; place: string }
  | { kind: 'place-remote' }
  | { kind: 'place-remote-elsewhere'; place: string }
  | { kind: 'place-same-country'; place: string; wanted: string }
  | { kind: 'place-elsewhere'; place: string; wanted: string }
  | { kind: 'remote-mode-matched'; mode: RemoteMode }
  | { kind: 'remote-mode-differs'; mode: RemoteMode; wanted: RemoteMode[] }
  | { kind: 'seniority-matched'; asked: Seniority }
  | { kind: 'seniority-above'; asked: Seniority; have: Seniority }
  | { kind: 'seniority-below'; asked: Seniority; have: Seniority }
  | { kind: 'years-enough'; asked: number; have: number }
  | { kind: 'years-short'; asked: number; have: number }
  | { kind: 'part-left-out'; part: PartName; because: LeftOutReason }
);

/** The one thing that is missing, in the order in which it should be given. */
export type Missing = 'posting-text' | 'profile-skills' | 'posting-skills' | 'weights' | 'comparable-data';

export type MatchResult =
  | {
      status: 'scored';
      /** 0 to 100, a whole number. */
      total: number;
      word: MatchWord;
      /** 0 to 1: how much of what a score rests on was there. */
      confidence: number;
      parts: Record<PartName, MatchPart>;
      /** Every skill that the posting asks for: the weightiest first. */
      skills: SkillMatch[];
      /** All reasons, those with the largest effect first. */
      reasons: Reason[];
      strengths: Reason[];
      concerns: Reason[];
    }
  | { status: 'no-score'; missing: Missing };
