import type { CalendarDate } from '@jobmagpie/model';
import { daysAfter } from '../../local-date.ts';
import { database } from '../database.ts';
import type { AgendaItem } from './agenda.ts';

/** How many days before its last day a job is to be applied for: an application takes an evening. */
const DAYS_BEFORE = 2;

/** Jobs that are saved and not applied for, and whose posting closes in a moment. */
export async function applyBy(today: CalendarDate): Promise<AgendaItem[]> {
  const closing = await database.jobs
    .where('[value.stage+value.validThrough]')
    .between(['saved', today], ['saved', daysAfter(today, DAYS_BEFORE)], true, true)
    .toArray();
  return closing.flatMap(({ id, value: { title, company, validThrough } }) =>
    validThrough === null ? [] : [{ kind: 'apply-by' as const, jobId: id, title, company, on: validThrough }],
  );
}
