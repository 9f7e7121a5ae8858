/**
 * All saved jobs that look like one another: those with one address or number, which happens where two browsers meet
 * that had the same posting, and those that say the same. Nothing is merged by itself.
 */
import {
  type ComparablePosting,
  comparablePosting,
  compareComparable,
  type SameReason,
} from '@jobmagpie/matching/duplicates';
import { database, type StoredJob } from './database.ts';
import { areKnownApart } from './duplicates-of.ts';

/** Two jobs or more that look like the same, the one that was saved first in front. */
export interface Lookalikes {
  jobs: [StoredJob, StoredJob, ...StoredJob[]];
  reasons: readonly LookalikeReason[];
}

export type LookalikeReason = SameReason | 'same-address' | 'same-number';

/** So many jobs with one key say only that a company or a board writes all its postings alike. */
const MOST_OF_KEY = 30;
/** A screen is asked about, not a list of hundreds. */
const MOST_PAIRS = 500;

/** The jobs with one address, those with one number on one board, and pairs that say the same. Each job is there once. */
export async function findLookalikes(): Promise<Lookalikes[]> {
  const seen = new Set<string>();
  const all: Lookalikes[] = [];
  const add = (jobs: readonly StoredJob[], reasons: readonly LookalikeReason[]) => {
    const left = jobs.filter(({ id }) => !seen.has(id)).sort((a, b) => a.value.savedAt.localeCompare(b.value.savedAt));
    for (const [first, second, ...others] of notKnownApart(left)) {
      if (first === undefined || second === undefined) continue;
      const group: Lookalikes['jobs'] = [first, second, ...others];
      all.push({ jobs: group, reasons });
      for (const { id } of group) seen.add(id);
    }
  };
  for (const jobs of await jobsOfOneKey('[value.board+value.boardJobId]')) add(jobs, ['same-number']);
  for (const jobs of await jobsOfOneKey('value.canonicalUrl')) {
    // Some sites show one posting after the other under one address.
    const numbers = new Set(jobs.flatMap(({ value }) => value.boardJobId ?? []));
    if (numbers.size < 2) add(jobs, ['same-address']);
  }
  for (const { jobs, reasons } of await similarPairs()) add(jobs, reasons);
  return all;
}

/** The jobs in groups, in none of which the user has said of one that it is not another. */
function notKnownApart(jobs: readonly StoredJob[]): StoredJob[][] {
  const groups: StoredJob[][] = [];
  for (const job of jobs) {
    const group = groups.find((others) => !others.some((other) => areKnownApart(other.value, job.value)));
    if (group === undefined) groups.push([job]);
    else group.push(job);
  }
  return groups;
}

/** The groups of jobs that an index has under one key, found without reading any other job. */
async function jobsOfOneKey(index: string): Promise<StoredJob[][]> {
  const byKey = new Map<string, string[]>();
  await database.jobs.orderBy(index).eachKey((key, { primaryKey }) => {
    const name = JSON.stringify(key);
    const ids = byKey.get(name);
    if (ids === undefined) byKey.set(name, [primaryKey]);
    else ids.push(primaryKey);
  });
  const groups = [...byKey.values()].filter((ids) => ids.length > 1);
  return Promise.all(groups.map((ids) => jobsById(ids)));
}

async function similarPairs(): Promise<{ jobs: StoredJob[]; reasons: readonly SameReason[] }[]> {
  const pairs = await pairsOfKeys();
  const jobs = new Map((await jobsById([...new Set(pairs.flat())])).map((job) => [job.id, job]));
  const known = new Map<string, ComparablePosting>();
  const comparable = (job: StoredJob) => {
    const made = known.get(job.id) ?? comparablePosting(job.value);
    known.set(job.id, made);
    return made;
  };
  return pairs.flatMap(([oneId, otherId]) => {
    const one = jobs.get(oneId);
    const other = jobs.get(otherId);
    if (one === undefined || other === undefined || areKnownApart(one.value, other.value)) return [];
    const comparison = compareComparable(comparable(one), comparable(other));
    return comparison.verdict === 'different' ? [] : [{ jobs: [one, other], reasons: comparison.reasons }];
  });
}

/** The pairs of jobs with a key in common. */
async function pairsOfKeys(): Promise<[string, string][]> {
  const byKey = new Map<string, string[]>();
  await database.jobKeys.each(({ id, keys }) => {
    for (const key of keys) {
      const ids = byKey.get(key);
      if (ids === undefined) byKey.set(key, [id]);
      else ids.push(id);
    }
  });
  const pairs = new Map<string, [string, string]>();
  for (const ids of byKey.values()) {
    if (ids.length > MOST_OF_KEY) continue;
    for (const [index, one] of ids.entries()) {
      for (const other of ids.slice(index + 1)) {
        if (pairs.size >= MOST_PAIRS) return [...pairs.values()];
        pairs.set(`${one} ${other}`, [one, other]);
      }
    }
  }
  return [...pairs.values()];
}

async function jobsById(ids: readonly string[]): Promise<StoredJob[]> {
  return (await database.jobs.bulkGet([...ids])).filter((job) => job !== undefined);
}
