import type { StageChange } from '@jobmagpie/model';
import { BYTE_ORDER_MARK } from '../csv.ts';
import { ownHeader, ownLine } from '../import/own-csv.ts';
import { database } from './database.ts';

const PAGE = 500;

/** The jobs, all or those named, as a table for spreadsheets, with their whole histories, as the import takes it back. */
export async function exportJobsAsCsv(wanted?: ReadonlySet<string>): Promise<Blob> {
  const parts: string[] = [BYTE_ORDER_MARK, ownHeader()];
  await database.transaction('r', database.jobs, database.stageChanges, async () => {
    let last = '';
    for (;;) {
      const page = await database.jobs.where(':id').above(last).limit(PAGE).toArray();
      const chosen = wanted === undefined ? page : page.filter(({ id }) => wanted.has(id));
      const histories = await historiesOf(chosen.map(({ id }) => id));
      for (const { id, value } of chosen) parts.push(ownLine({ job: value, history: histories.get(id) ?? [] }));
      last = page.at(-1)?.id ?? last;
      if (page.length < PAGE) return;
    }
  });
  return new Blob(parts, { type: 'text/csv' });
}

async function historiesOf(ids: readonly string[]): Promise<Map<string, StageChange[]>> {
  const steps = await database.stageChanges.where('value.jobId').anyOf(ids).toArray();
  const histories = new Map<string, StageChange[]>();
  for (const { value } of steps) histories.set(value.jobId, [...(histories.get(value.jobId) ?? []), value]);
  for (const history of histories.values())
    history.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  return histories;
}
