/** A skill where it stands in a text. */
import type { SkillLevel } from '@jobmagpie/model';
import type { Cue } from './dictionary/cues.ts';
import type { Skill } from './skill.ts';
import type { Hit } from './text/look-up.ts';

/**
 * What a skill is to the posting. `mentioned` stands in a part that is not about the candidate: the benefits, the
 * company.
 */
export type Importance = 'required' | 'nice-to-have' | 'mentioned';

export interface SkillMention {
  /** The canonical name. */
  skill: string;
  /** The words of the text, `text.slice(start, end)`. */
  surface: string;
  start: number;
  end: number;
  importance: Importance;
  /** How well it should be known; null where the text does not say. */
  level: SkillLevel | null;
  /** The least number of years asked for; null where the text does not say. */
  years: number | null;
}

/** A hit with what it stands for: a skill and its mention, or cues. */
export type Finding =
  | { hit: Hit; skill: Skill; mention: SkillMention }
  | { hit: Hit; cues: readonly Cue[]; skill?: undefined };
