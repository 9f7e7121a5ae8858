/**
 * The one state machine of a job's stage, used by every side.
 *
 *   saved → applied → interview_scheduled → interviewing → offer_received → accepted
 *   any live stage → rejected | withdrawn          any stage ⇄ archived
 *
 * Forward skips are allowed, because recruiters call. A move backward is a correction. An ended stage can be reopened.
 * Refused are `accepted` without an offer and one ending after another, unless a person confirms it, and a move to where
 * the job already stands. So every move can be taken back.
 */
import { z } from 'zod';
import { isLive, stages } from './stages.ts';

export * from './stages.ts';

export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

const path: readonly Stage[] = stages.slice(0, stages.indexOf('accepted') + 1);

/** What a move means: `correction` takes back what the earlier stage caused, `reopening` makes an ended job live. */
export type StageMoveKind = 'forward' | 'correction' | 'ending' | 'reopening' | 'archiving';

export type StageMove =
  | { allowed: true; kind: StageMoveKind }
  | { allowed: false; reason: 'same-stage' | 'needs-confirmation' | 'not-live' };

/**
 * Says whether a job may go from one stage to another, and what the move means.
 * `isConfirmed` is a person's word that it is so, although no offer is on record, or that another ending is taken back.
 */
export function moveStage(from: Stage, to: Stage, { isConfirmed = false } = {}): StageMove {
  if (from === to) return { allowed: false, reason: 'same-stage' };
  if (to === 'archived') return { allowed: true, kind: 'archiving' };
  if (to === 'accepted' && from !== 'offer_received' && !isConfirmed) {
    return { allowed: false, reason: 'needs-confirmation' };
  }
  if (to === 'rejected' || to === 'withdrawn') {
    // Who takes a job out of the archive puts it back to where it stood.
    return isLive(from) || from === 'archived' || isConfirmed
      ? { allowed: true, kind: 'ending' }
      : { allowed: false, reason: 'not-live' };
  }
  if (!path.includes(from)) return { allowed: true, kind: 'reopening' };
  return { allowed: true, kind: path.indexOf(to) > path.indexOf(from) ? 'forward' : 'correction' };
}
