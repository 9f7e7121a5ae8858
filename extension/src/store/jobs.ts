import {
  type Instant,
  type Job,
  JobId,
  moveStage,
  newId,
  type Posting,
  type Stage,
  type StageChange,
  StageChangeId,
  type StageMove,
  systemClock,
  toInstant,
} from '@jobmagpie/model';
import { addressKey } from './address-key.ts';
import { database, type StoredJob } from './database.ts';
import { edit, editAfter } from './edits.ts';

/** What identifies a posting in the local store. */
export type PostingKey = Pick<Posting, 'canonicalUrl' | 'board' | 'boardJobId'>;

export interface SaveOutcome {
  job: Pick<StoredJob, 'id' | 'value' | 'match'>;
  /** False where the posting was saved before: then nothing was written. */
  isNew: boolean;
}

/**
 * Saves a posting as a new job, or finds the job that it already is. Resolves once the row and its mutation are on disk.
 * `url` is the address of the page. Rejects with nothing written where the store is full.
 */
export async function saveJob(posting: Posting, url: string): Promise<SaveOutcome> {
  const lookUp = () => findJob(posting);
  return editAfter(lookUp, async (edits, known) => {
    if (known !== undefined) return { job: known, isNew: false };
    const savedAt = toInstant(systemClock());
    const id = newId(JobId);
    const value: Job = { ...posting, id, url, stage: 'saved', savedAt, notes: '', tags: {} };
    edits.insert({ entity: 'job', value }, { entity: 'stageChange', value: firstStage(id, savedAt) });
    return { job: { id, value, match: null }, isNew: true };
  });
}

function firstStage(jobId: JobId, at: Instant): StageChange {
  return { id: newId(StageChangeId), jobId, from: null, to: 'saved', at, note: '' };
}

/** The saved job that a posting is, by the board's own id or by its address, or by that of a job merged into it. */
export async function findJob({ canonicalUrl, board, boardJobId }: PostingKey): Promise<StoredJob | undefined> {
  const { jobs, jobKeys } = database;
  const [sameId, sameAddress, [mergedInto]] = await Promise.all([
    boardJobId === null ? undefined : jobs.where('[value.board+value.boardJobId]').equals([board, boardJobId]).first(),
    jobs.where('value.canonicalUrl').equals(canonicalUrl).first(),
    jobKeys.where('keys').equals(addressKey(canonicalUrl)).limit(1).primaryKeys(),
  ]);
  return sameId ?? sameAddress ?? (mergedInto === undefined ? undefined : jobs.get(mergedInto));
}

/** One job by its id. */
export async function jobById(id: string): Promise<StoredJob | undefined> {
  return database.jobs.get(id);
}

/** The newest `limit` jobs, newest first. */
export async function newestJobs(limit: number): Promise<StoredJob[]> {
  return database.jobs.orderBy('value.savedAt').reverse().limit(limit).toArray();
}

/** The stage history of a job, oldest first. */
export async function stageHistory(jobId: string) {
  const changes = await database.stageChanges.where('value.jobId').equals(jobId).toArray();
  return changes.map((row) => row.value).sort((a, b) => a.at.localeCompare(b.at));
}

/**
 * Moves a job to another stage and keeps the step in its history. Says why where the move is not allowed; then nothing
 * is written. `isConfirmed` and `note` are a person's.
 */
export async function moveJob(id: string, to: Stage, { isConfirmed = false, note = '' } = {}): Promise<StageMove> {
  return edit(async (edits) => {
    const job = await existing(id);
    const move = moveStage(job.stage, to, { isConfirmed });
    if (!move.allowed) return move;
    await edits.put('job', { ...job, stage: to });
    const at = toInstant(systemClock());
    const step: StageChange = { id: newId(StageChangeId), jobId: job.id, from: job.stage, to, at, note };
    edits.insert({ entity: 'stageChange', value: step });
    return move;
  });
}

type JobChanges = Partial<Omit<Job, 'id' | 'stage' | 'savedAt'>>;

/**
 * Changes what a person may change of a job: the fields of the posting, the notes, the tags. Changes that depend on what
 * the job is are worked out from it in the same transaction, so that nothing written since is lost.
 */
export async function editJob(id: string, changes: JobChanges | ((job: Job) => JobChanges)): Promise<void> {
  await edit(async (edits) => {
    const job = await existing(id);
    await edits.put('job', { ...job, ...(typeof changes === 'function' ? changes(job) : changes) });
  });
}

/** Deletes a job with its history. `restoreJob` brings it back. */
export async function deleteJob(id: string): Promise<void> {
  await edit((edits) => edits.delete('job', id));
}

/** Takes back a deletion. */
export async function restoreJob(id: string): Promise<void> {
  await edit((edits) => edits.restore('job', id));
}

async function existing(id: string): Promise<Job> {
  const stored = await database.jobs.get(id);
  if (stored === undefined) throw new Error('This job is no longer here: it was deleted, perhaps on another device.');
  return stored.value;
}
