import { database } from './database.ts';
import { watchJobChanges } from './job-changes.ts';
import type { JobText } from './job-text.ts';

/** Enough to find most of what is looked for, and read within a frame. */
const FIRST_PAGE = 500;
/** Read in a frame or two, so that typing goes on in between. */
const PAGE = 2_000;

export interface JobTexts {
  /** The search texts read so far, the newest job first. */
  readonly newestFirst: readonly JobText[];
  /** False until all of them were read. */
  readonly isComplete: boolean;
  stop(): void;
}

/** Reads the search text of every job into memory and keeps it up to date; `onChange` hears whenever there is more. */
export function watchJobTexts(onChange: () => void, onError: (error: unknown) => void): JobTexts {
  const texts = { newestFirst: [] as readonly JobText[], isComplete: false };
  let isStopped = false;

  const read = async () => {
    const all: JobText[] = [];
    let page: JobText[];
    let last = '';
    do {
      page = await database.jobTexts.where(':id').above(last).limit(PAGE).toArray();
      all.push(...page);
      last = page.at(-1)?.id ?? last;
    } while (page.length === PAGE && !isStopped);
    if (isStopped) return;
    // Ids begin with the time they were made at.
    texts.newestFirst = all.reverse();
    texts.isComplete = true;
    onChange();
  };
  const readNewest = async () => {
    texts.newestFirst = await database.jobTexts.toCollection().reverse().limit(FIRST_PAGE).toArray();
    if (!isStopped) onChange();
  };

  const stopWatching = watchJobChanges(() => void read().catch(onError));
  readNewest().then(read).catch(onError);
  return Object.assign(texts, {
    stop() {
      isStopped = true;
      stopWatching();
    },
  });
}
