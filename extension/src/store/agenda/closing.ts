/** How jobs that close soon are found, for the database's library and for the browser's own means alike. */
import { daysAfter } from '../../local-date.ts';
import type { StoredJob } from '../database.ts';
import type { AgendaItem } from './agenda.ts';

export const CLOSING_INDEX = '[value.stage+value.validThrough]';

/** How many days before its last day a job is to be applied for: an application takes an evening. */
const DAYS_BEFORE = 2;

/** The first and the last key of jobs that are saved, not applied for, and close in a moment. */
export function closingRange(today: string): [from: [string, string], to: [string, string]] {
  return [
    ['saved', today],
    ['saved', daysAfter(today, DAYS_BEFORE)],
  ];
}

/** In the order of their last day, as the index has them; without those whose posting is gone already. */
export function toAgendaItems(jobs: readonly StoredJob[]): AgendaItem[] {
  return jobs.flatMap(({ id, value: { title, company, validThrough, closedAt } }) =>
    validThrough === null || closedAt != null
      ? []
      : [{ kind: 'apply-by' as const, jobId: id, title, company, on: validThrough }],
  );
}
