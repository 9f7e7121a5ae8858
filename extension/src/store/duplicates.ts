/**
 * Jobs that were saved twice, which happens where two browsers meet that had the same posting. Nothing is merged by
 * itself. A merge keeps the one that was saved first, with the notes, tags and history of both, and can be taken back.
 */
import { type Job, type StageChange, stages } from '@jobmagpie/model';
import { database, type StoredJob } from './database.ts';
import { edit } from './edits.ts';

/** Two jobs or more that look like the same, the one that was saved first in front. */
export type Lookalikes = [StoredJob, StoredJob, ...StoredJob[]];

/** The jobs with one address, or with one number on one board. */
export async function findLookalikes(): Promise<Lookalikes[]> {
  const byKey = new Map<string, StoredJob[]>();
  await database.jobs.each((job) => {
    const { canonicalUrl, board, boardJobId } = job.value;
    const key = boardJobId === null ? canonicalUrl : `${board}\n${boardJobId}`;
    byKey.set(key, [...(byKey.get(key) ?? []), job]);
  });
  return [...byKey.values()]
    .map((jobs) => jobs.sort((a, b) => a.value.savedAt.localeCompare(b.value.savedAt)))
    .filter((jobs): jobs is Lookalikes => jobs.length > 1);
}

/**
 * Makes one job of several. Resolves to what takes it back; to null, with nothing written, where their notes together
 * are longer than one job can hold.
 */
export async function mergeJobs([first, ...others]: Lookalikes): Promise<(() => Promise<void>) | null> {
  return edit(async (edits) => {
    const kept = (await database.jobs.get(first.id))?.value ?? first.value;
    const gone = (await database.jobs.bulkGet(others.map(({ id }) => id))).flatMap((job) => job?.value ?? []);
    const ids = gone.map(({ id }) => id);
    const one = merged(kept, gone);
    if (one.notes.length > MAX_NOTES) return null;
    const history = (await database.stageChanges.where('value.jobId').anyOf(ids).toArray()).map(({ value }) => value);
    await edits.put('job', one);
    // Before the others go, or their history would go with them.
    for (const step of history) await edits.put('stageChange', { ...step, jobId: kept.id });
    for (const id of ids) await edits.delete('job', id);
    return () => unmerge(kept, ids, history);
  });
}

function merged(kept: Job, gone: readonly Job[]): Job {
  const all = [kept, ...gone];
  const furthest = all.reduce((one, other) => (rank(other) > rank(one) ? other : one));
  const notes = [...new Set(all.map((job) => job.notes.trim()))].filter((text) => text !== '').join('\n\n');
  return {
    ...kept,
    stage: furthest.stage,
    notes,
    tags: Object.assign({}, ...all.map(({ tags }) => tags)),
  };
}

/** As the model has it for a job. */
const MAX_NOTES = 100_000;

/** Where a job stands on its way; one that was put away counts least. */
function rank({ stage }: Job): number {
  return stage === 'archived' ? -1 : stages.indexOf(stage);
}

async function unmerge(kept: Job, ids: readonly string[], history: readonly StageChange[]): Promise<void> {
  await edit(async (edits) => {
    for (const id of ids) await edits.restore('job', id);
    for (const step of history) await edits.put('stageChange', step);
    await edits.put('job', kept);
  });
}
