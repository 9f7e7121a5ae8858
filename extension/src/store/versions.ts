import type { Transaction } from 'dexie';
import type { StoredJob } from './database.ts';
import { toJobText } from './job-text.ts';

export interface SchemaVersion {
  /** The tables that are new or have other indexes than before. */
  stores: Record<string, string>;
  /** Fills what is new from what was there, in the transaction that raises the version: all of it or nothing. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every schema that ever shipped, oldest first; its place in the list is its version. One that has shipped is never
 * edited: a change is a new entry, and a store of it in `fixtures/`.
 */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    stores: {
      jobs: ['id', 'value.savedAt', 'value.canonicalUrl', '[value.board+value.boardJobId]', 'scoreDue'].join(),
      stageChanges: 'id, value.jobId',
      profiles: 'id',
      preferences: 'id',
      tombstones: '[entity+id]',
      held: '[entity+id]',
      outbox: 'seq, [mutation.entity+mutation.id]',
      parked: 'mutationId',
      device: 'key',
    },
  },
  { stores: { jobTexts: 'id' }, upgrade: fillJobTexts },
  {
    stores: {
      jobs: [
        'id',
        'value.savedAt',
        'value.canonicalUrl',
        '[value.board+value.boardJobId]',
        '[value.stage+value.validThrough]',
        'scoreDue',
      ].join(),
      dismissals: 'id, value.fingerprint',
      drafts: 'key',
      corrections: '[host+field]',
      captureHealth: 'board',
      // Filled by the background, which has what it takes to make them: a window that opens the store must not wait.
      jobKeys: 'id, *keys',
    },
  },
];

/** Small enough to be held beside ten thousand jobs, large enough that turns do not count. */
const PAGE = 500;

async function fillJobTexts(transaction: Transaction): Promise<void> {
  const jobs = transaction.table<StoredJob, string>('jobs');
  let last = '';
  let page: StoredJob[];
  do {
    page = await jobs.where(':id').above(last).limit(PAGE).toArray();
    await transaction.table('jobTexts').bulkPut(page.map(toJobText));
    last = page.at(-1)?.id ?? last;
  } while (page.length === PAGE);
}
