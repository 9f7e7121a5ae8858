import type { Stage } from '@jobmagpie/model';
import type { JobRow } from '../../store/job-row.ts';

/**
 * The rows of every stage, newest first. `pending` says of jobs that are being moved where they go, so that a card
 * stands in its new column before the disk has answered.
 */
export function groupByStage(
  rows: readonly JobRow[],
  pending: ReadonlyMap<string, Stage>,
): Record<Stage, readonly JobRow[]> {
  const groups: Record<Stage, JobRow[]> = {
    saved: [],
    applied: [],
    interview_scheduled: [],
    interviewing: [],
    offer_received: [],
    accepted: [],
    rejected: [],
    withdrawn: [],
    archived: [],
  };
  for (const row of rows) {
    const stage = pending.get(row.id) ?? row.stage;
    groups[stage].push(stage === row.stage ? row : { ...row, stage });
  }
  for (const group of Object.values(groups)) group.sort(newestFirst);
  return groups;
}

function newestFirst(a: JobRow, b: JobRow): number {
  return a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0;
}
