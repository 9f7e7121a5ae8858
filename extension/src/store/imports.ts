/**
 * Many jobs at once from elsewhere, and the way back: what an import added is remembered, so that all of it can be taken
 * away again. Each part is one transaction, so that a window which is closed half-way leaves whole jobs, and an entry in
 * the list of imports that knows them.
 */
import { type Job, JobId, newId, type StageChange, StageChangeId, systemClock } from '@jobmagpie/model';
import { Hlc, later, latestClock } from '@jobmagpie/sync';
import { z } from 'zod';
import { noAddressFor } from '../no-address.ts';
import { database } from './database.ts';
import { type Edits, edit, type NewRow } from './edits.ts';
import { readIdentity } from './identity.ts';

/** A job with the steps of its stage, oldest first. */
export interface JobWithHistory {
  job: Job;
  history: StageChange[];
}

const ImportRecord = z.object({
  id: z.string(),
  /** The tracker that the file is of, or null. */
  tracker: z.string().nullable(),
  fileName: z.string(),
  at: z.number(),
  /** What it added and nobody took away since. */
  jobIds: z.array(z.string()),
  /** The clock of its last write: what is later was changed by a person, or by another device. */
  clock: Hlc.nullable(),
});
export type ImportRecord = z.infer<typeof ImportRecord>;

const KEY = 'import/';
/** As many as anybody would want to go back over. */
const KEPT = 20;
/** A part of the work that holds up a click of another window for less than a blink. */
const PART = 100;

interface AddOptions {
  source: Pick<ImportRecord, 'tracker' | 'fileName'>;
  /** Stops between two parts; what was written by then stays, and is in the list. */
  signal?: AbortSignal;
  onProgress?: (written: number) => void;
}

/** Adds jobs as they are, with the history that they bring. Resolves once they are on disk. */
export async function addJobs(
  jobs: readonly JobWithHistory[],
  { source, signal, onProgress }: AddOptions,
): Promise<ImportRecord> {
  let record: ImportRecord = { id: crypto.randomUUID(), ...source, at: systemClock(), jobIds: [], clock: null };
  for (let from = 0; from < jobs.length && !signal?.aborted; from += PART) {
    record = await addPart(jobs.slice(from, from + PART), record);
    onProgress?.(record.jobIds.length);
    // The popup saves and searches between two parts.
    await new Promise((resolve) => setTimeout(resolve));
  }
  await forgetOldRecords();
  return record;
}

async function addPart(part: readonly JobWithHistory[], record: ImportRecord): Promise<ImportRecord> {
  return database.transaction('rw', database.tables, async () => {
    const added = await edit((edits) => insertAll(part, edits));
    const { lastClock } = await readIdentity();
    const next = { ...record, jobIds: [...record.jobIds, ...added], clock: lastClock };
    await database.device.put({ key: KEY + record.id, value: next });
    return next;
  });
}

/** An id that this store has met, be it of a deleted job, makes room for a new one. */
async function insertAll(part: readonly JobWithHistory[], edits: Edits): Promise<string[]> {
  const ids: string[] = [];
  const met = await metIds(part.flatMap(({ job, history }) => [job.id, ...history.map(({ id }) => id)]));
  for (const { job, history } of part) {
    const id = met.has(job.id) ? newId(JobId) : job.id;
    ids.push(id);
    const steps = history.map(
      (step): NewRow => ({
        entity: 'stageChange',
        value: { ...step, jobId: id, id: met.has(step.id) ? newId(StageChangeId) : step.id },
      }),
    );
    edits.insert({ entity: 'job', value: id === job.id ? job : readdressed({ ...job, id }, job.id) }, ...steps);
  }
  return ids;
}

/** An address that only stands for none goes with the id. */
function readdressed(job: Job, before: string): Job {
  const none = noAddressFor(before);
  const own = noAddressFor(job.id);
  return {
    ...job,
    url: job.url === none ? own : job.url,
    canonicalUrl: job.canonicalUrl === none ? own : job.canonicalUrl,
  };
}

async function metIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { jobs, stageChanges, tombstones, held } = database;
  const found = await Promise.all([
    jobs.where('id').anyOf(ids).primaryKeys(),
    stageChanges.where('id').anyOf(ids).primaryKeys(),
    ...[tombstones, held].map(async (table) => {
      const keys = ['job', 'stageChange'].flatMap((entity) => ids.map((id): [string, string] => [entity, id]));
      return (await table.bulkGet(keys)).flatMap((row) => row?.id ?? []);
    }),
  ]);
  return new Set(found.flat());
}

async function forgetOldRecords(): Promise<void> {
  const records = await listImports();
  await database.device.bulkDelete(records.slice(KEPT).map(({ id }) => KEY + id));
}

/** The imports that added something which is still here, the newest first. */
export async function listImports(): Promise<ImportRecord[]> {
  const rows = await database.device.where('key').startsWith(KEY).toArray();
  return rows
    .map(({ value }) => ImportRecord.parse(value))
    .filter(({ jobIds }) => jobIds.length > 0)
    .sort((a, b) => b.at - a.at);
}

/**
 * Takes away what an import added. Jobs that were changed since stay, and are counted: nobody's work goes with a list.
 */
export async function undoImport(
  { id }: Pick<ImportRecord, 'id'>,
  onProgress: (removed: number) => void = () => {},
): Promise<{ removed: number; changed: number }> {
  const row = await database.device.get(KEY + id);
  if (row === undefined) return { removed: 0, changed: 0 };
  const record = ImportRecord.parse(row.value);
  let changed = 0;
  let removed = 0;
  for (let from = 0; from < record.jobIds.length; from += PART) {
    const part = record.jobIds.slice(from, from + PART);
    await edit(async (edits) => {
      for (const job of (await database.jobs.bulkGet(part)).filter((each) => each !== undefined)) {
        if (await isChangedSince(job, record.clock)) {
          changed += 1;
          continue;
        }
        await edits.delete('job', job.id);
        removed += 1;
      }
    });
    onProgress(Math.min(from + PART, record.jobIds.length));
    await new Promise((resolve) => setTimeout(resolve));
  }
  await database.device.delete(KEY + id);
  return { removed, changed };
}

async function isChangedSince(job: { id: string; clocks: Record<string, Hlc> }, clock: Hlc | null): Promise<boolean> {
  const steps = await database.stageChanges.where('value.jobId').equals(job.id).toArray();
  return [job, ...steps].some(({ clocks }) => {
    const last = latestClock({ fields: {}, clocks, deletedAt: null });
    return later(last, clock) !== clock;
  });
}
