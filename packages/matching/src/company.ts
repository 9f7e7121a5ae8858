/**
 * Tells names from everyday words. "Go", "Spring" or "Chef" alone prove nothing; they count in the company of a kindred
 * skill, or where the words beside them speak of knowing something.
 */
import type { Finding } from './mention.ts';
import { isTechnology, type Skill } from './skill.ts';

/** How many characters may lie between a name and its company. */
const COMPANY_REACH = 90;
/** How many findings to each side are looked at. */
const NEIGHBOURS = 4;
/** ", " or " / ": items of one list. */
const LIST_GAP = 3;
/** "experience with the Spring …": a short word may stand between. */
const KNOWING_GAP = 6;

/** Whether a finding that is a skill is really meant. */
export function isMeant(findings: readonly Finding[], index: number): boolean {
  const finding = findings[index];
  if (finding?.skill === undefined) return false;
  const { hit, skill } = finding;
  if (!skill.ambiguous && !hit.small) return true;
  for (const step of [-1, 1]) {
    for (let distance = 1; distance <= NEIGHBOURS; distance++) {
      const other = findings[index + step * distance];
      if (other === undefined || other.hit.line !== hit.line) break;
      const between = step < 0 ? hit.start - other.hit.end : other.hit.start - hit.end;
      if (between > COMPANY_REACH) break;
      if (other.skill === undefined) {
        if (!hit.small && distance === 1 && between <= KNOWING_GAP && speaksOfKnowing(other, step)) return true;
        continue;
      }
      if (!areKindred(skill, other.skill)) continue;
      if (hit.small || other.hit.small || other.skill.ambiguous) {
        // Two doubtful names vouch for each other only as items of one list: "Go, Rust".
        if (distance === 1 && between <= LIST_GAP && !(hit.small && other.skill.ambiguous)) return true;
      } else return true;
    }
  }
  return false;
}

function speaksOfKnowing(finding: Finding, step: number): boolean {
  if (finding.skill !== undefined) return false;
  const side = step < 0 ? 'before' : 'after';
  return finding.cues.some((cue) => cue.means === 'knowing' && cue.side === side);
}

function areKindred(one: Skill, other: Skill): boolean {
  return one.category === other.category || (isTechnology(one) && isTechnology(other));
}
