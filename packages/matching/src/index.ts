export { findSkills } from './find-skills.ts';
export type { Importance, SkillMention } from './mention.ts';
export { type Candidate, type MatchableProfile, prepareProfile } from './score/candidate.ts';
export { explain, explainMissing, topReasons } from './score/explain.ts';
export { type AskedByPosting, type AskedSkill, type MatchablePosting, readPosting } from './score/posting.ts';
export type {
  LeftOutReason,
  MatchPart,
  MatchResult,
  MatchWord,
  Missing,
  PartName,
  Reason,
  SkillMatch,
  SkillPlace,
} from './score/result.ts';
export { score, wordOf } from './score/score.ts';
export type { LetterRule, Skill, SkillCategory, SkillKind } from './skill.ts';
export { allSkills, type SkillSuggestion, skillByName, skillsCoveredBy, suggestSkills } from './skills.ts';
