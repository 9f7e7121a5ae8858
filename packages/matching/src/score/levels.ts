import { type SkillLevel, skillLevels } from '@jobmagpie/model';

/** The place of a level among all, from 0; -1 where it is not said. */
export function skillLevelRank(level: SkillLevel | null): number {
  return level === null ? -1 : skillLevels.indexOf(level);
}
