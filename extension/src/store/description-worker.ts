/**
 * Looks through the descriptions, in a thread of its own: ten thousand of them are some forty megabytes, which are read
 * at the first question and then held. It reads the store by the browser's own means and writes nothing.
 */
import type { StoredJob } from './database.ts';
import { openNatively, resultOf } from './native-store.ts';
import { foldForSearch, searchMatcher, searchTextOf } from './search-words.ts';

export type ToDescriptionWorker =
  /** Look for jobs that hold every word of the query anywhere. Answer: `FromDescriptionWorker` with the same number. */
  | { type: 'find'; number: number; query: string }
  /** These jobs were written or deleted; null where it may be any of them. No answer. */
  | { type: 'changed'; ids: readonly string[] | null };

export type FromDescriptionWorker =
  /** The ids of what was found, newest first. */
  { type: 'found'; number: number; ids: string[] } | { type: 'failed'; number: number; problem: string };

const PAGE = 500;

/** Everything that can be searched of a job, by its id. */
let texts: Promise<Map<string, string>> | undefined;
let lastNumber = 0;

addEventListener('message', ({ data }: MessageEvent<ToDescriptionWorker>) => {
  if (data.type === 'find') void answer(data.number, data.query);
  else if (data.ids === null) texts = undefined;
  else texts = texts?.then((known) => readAgain(known, data.ids ?? []));
});

async function answer(number: number, query: string): Promise<void> {
  lastNumber = number;
  try {
    texts ??= inStore(readAll).then((read) => read ?? new Map());
    const known = await texts;
    // Somebody who types on no longer wants it.
    if (number !== lastNumber) return;
    const matches = searchMatcher(query);
    const ids = [...known].filter(([, text]) => matches(text)).map(([id]) => id);
    tell({ type: 'found', number, ids: ids.sort().reverse() });
  } catch (error) {
    texts = undefined;
    tell({ type: 'failed', number, problem: String(error) });
  }
}

async function readAll(jobs: () => IDBObjectStore): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  let page: StoredJob[];
  let last = '';
  do {
    page = await resultOf<StoredJob[]>(jobs().getAll(IDBKeyRange.lowerBound(last, true), PAGE));
    for (const job of page) read.set(job.id, textOf(job));
    last = page.at(-1)?.id ?? last;
  } while (page.length === PAGE);
  return read;
}

async function readAgain(known: Map<string, string>, ids: readonly string[]): Promise<Map<string, string>> {
  await inStore(async (jobs) => {
    for (const id of ids) {
      const job = await resultOf<StoredJob | undefined>(jobs().get(id));
      if (job === undefined) known.delete(id);
      else known.set(id, textOf(job));
    }
  });
  return known;
}

/** Opens the store for as long as it is read, so that no upgrade ever waits for this thread. */
async function inStore<Result>(work: (jobs: () => IDBObjectStore) => Promise<Result>): Promise<Result | null> {
  const database = await openNatively();
  if (database === null) return null;
  try {
    return await work(() => database.transaction('jobs').objectStore('jobs'));
  } finally {
    database.close();
  }
}

function textOf({ value }: StoredJob): string {
  return `${searchTextOf(value)}\n${foldForSearch(value.description?.text ?? '')}`;
}

function tell(message: FromDescriptionWorker): void {
  postMessage(message);
}
