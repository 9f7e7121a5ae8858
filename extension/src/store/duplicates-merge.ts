/**
 * The user's word on two jobs that look like one. A merge keeps the one that was saved first, with the notes, tags and
 * history of both, and knows the addresses of the others from then on; it can be taken back. That two are not the same
 * is remembered with them, on every device.
 */
import { type Job, type JobId, type Posting, type PostingField, type StageChange, stages } from '@jobmagpie/model';
import { database, type StoredJob } from './database.ts';
import { edit } from './edits.ts';

/**
 * Makes one job of several; the first stays. Resolves to what takes it back; to null, with nothing written, where their
 * notes together are longer than one job can hold.
 */
export async function mergeJobs([first, ...others]: readonly [StoredJob, StoredJob, ...StoredJob[]]): Promise<
  (() => Promise<void>) | null
> {
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

/** Remembers that two jobs are not the same. Resolves to what takes it back. */
export async function keepApart(id: JobId, otherId: JobId): Promise<() => Promise<void>> {
  const write = (isApart: boolean) =>
    edit(async (edits) => {
      const job = (await database.jobs.get(id))?.value;
      if (job === undefined) return;
      const { [otherId]: _, ...others } = job.notSameAs ?? {};
      await edits.put('job', { ...job, notSameAs: isApart ? { ...others, [otherId]: true } : others });
    });
  await write(true);
  return () => write(false);
}

function merged(kept: Job, gone: readonly Job[]): Job {
  const all = [kept, ...gone];
  const furthest = all.reduce((one, other) => (rank(other) > rank(one) ? other : one));
  const notes = [...new Set(all.map((job) => job.notes.trim()))].filter((text) => text !== '').join('\n\n');
  // Of a posting that is gone and its re-post, the one that can still be opened is where the job is found.
  const live = all.find(({ closedAt }) => closedAt == null) ?? kept;
  const { [live.canonicalUrl]: _, ...otherAddresses } = Object.assign(
    {},
    ...all.map(({ canonicalUrl, otherAddresses }) => ({ ...otherAddresses, [canonicalUrl]: true })),
  ) as Record<string, true>; // `Object.assign` says any
  return {
    ...gone.reduce(withMissingFacts, kept),
    stage: furthest.stage,
    notes,
    tags: Object.assign({}, ...all.map(({ tags }) => tags)),
    notSameAs: Object.assign({}, ...all.map(({ notSameAs }) => notSameAs)),
    ...(live !== kept && {
      url: live.url,
      canonicalUrl: live.canonicalUrl,
      board: live.board,
      boardJobId: live.boardJobId,
      applyUrl: live.applyUrl,
      validThrough: live.validThrough,
      closedAt: null,
    }),
    otherAddresses,
  };
}

/** What only a board says, the other does not contradict: pay above all. */
const facts = [
  'company',
  'companyUrl',
  'companyLogoUrl',
  'remoteMode',
  'seniority',
  'salary',
  'datePosted',
  'validThrough',
  'description',
  'applyUrl',
] as const satisfies readonly PostingField[];

function withMissingFacts(job: Job, other: Job): Job {
  const sources: Posting['sources'] = {};
  const found = facts.flatMap((field) => {
    if (job[field] !== null || other[field] === null) return [];
    const source = other.sources[field];
    if (source !== undefined) sources[field] = source;
    return [[field, other[field]]];
  });
  return found.length === 0 ? job : { ...job, ...Object.fromEntries(found), sources: { ...job.sources, ...sources } };
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
