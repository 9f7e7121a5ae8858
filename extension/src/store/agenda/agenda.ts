/**
 * What is due today or soon enough to be done today: what the popup shows above the newest jobs and the toolbar button
 * counts. Each kind of thing is one source, listed here.
 */
import type { CalendarDate } from '@jobmagpie/model';
import { applyBy } from './apply-by.ts';

export interface AgendaItem {
  kind: 'apply-by';
  jobId: string;
  title: string;
  company: string | null;
  /** The day on which it is due. */
  on: CalendarDate;
}

/** Reads by an index what is due; `today` is the date on the wall of the person, `2026-11-21`. */
export type AgendaSource = (today: string) => Promise<AgendaItem[]>;

const sources: readonly AgendaSource[] = [applyBy];

/** Everything that is due, the most urgent first. */
export async function readAgenda(today: string): Promise<AgendaItem[]> {
  const items = (await Promise.all(sources.map((source) => source(today)))).flat();
  return items.sort((one, other) => one.on.localeCompare(other.on) || one.title.localeCompare(other.title));
}
