import { bareWords } from '@jobmagpie/capture/fields';
import type { Job } from '@jobmagpie/model';
import { hasAddress } from '../no-address.ts';
import { database } from './database.ts';

/** What is known of the jobs that are here already, for a look at thousands of others. */
export interface PresentJobs {
  /** Whether the job is one of them. */
  has(job: Job): boolean;
  /** Counts the job among them from now on. */
  add(job: Job): void;
}

/** Small enough to be held beside everything else, large enough that turns do not count. */
const PAGE = 500;

/** Reads the keys of every job, page by page. */
export async function readPresentJobs(): Promise<PresentJobs> {
  const present = presentJobs();
  let last = '';
  for (;;) {
    const page = await database.jobs.where(':id').above(last).limit(PAGE).toArray();
    for (const { value } of page) present.add(value);
    last = page.at(-1)?.id ?? last;
    if (page.length < PAGE) return present;
  }
}

/** None yet. */
export function presentJobs(): PresentJobs {
  const keys = new Set<string>();
  return {
    has: (job) => [...keysOf(job), ...looseKeysOf(job)].some((key) => keys.has(key)),
    add(job) {
      for (const key of keysOf(job)) keys.add(key);
      // A job without an address is known by its words; another one with an address may have the same words.
      keys.add(hasAddress(job.canonicalUrl) ? `named:${nameKey(job)}` : nameKey(job));
    },
  };
}

function keysOf({ id, canonicalUrl, board, boardJobId }: Job): string[] {
  return [`id:${id}`, `url:${canonicalUrl}`, ...(boardJobId === null ? [] : [`board:${board}\n${boardJobId}`])];
}

/** Of two jobs with the same words one at least must lack an address, or they are two postings of one company. */
function looseKeysOf(job: Job): string[] {
  return hasAddress(job.canonicalUrl) ? [nameKey(job)] : [nameKey(job), `named:${nameKey(job)}`];
}

function nameKey({ title, company, locations }: Job): string {
  return ['name', bareWords(title), bareWords(company ?? ''), bareWords(locations[0]?.text ?? '')].join('\n');
}

/** The ids of the jobs that are here. */
export async function presentJobIds(): Promise<ReadonlySet<string>> {
  return new Set(await database.jobs.toCollection().primaryKeys());
}
