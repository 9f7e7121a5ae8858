/**
 * Search over all saved jobs while a person types. Title, company, place, tags and notes are looked through in memory
 * and answer at once; descriptions are looked through in a thread of their own, and what only they hold comes after.
 */
import { database, type StoredJob } from './database.ts';
import { openDescriptionSearch } from './description-search.ts';
import { watchJobTexts } from './job-texts.ts';
import { searchMatcher } from './search-words.ts';

export interface FoundJob {
  job: StoredJob;
  /** True where the words stand only in the description. */
  isInDescription: boolean;
}

export interface Finds {
  /** What is shown without its description first, newest first; then what only descriptions hold, newest first. */
  jobs: readonly FoundJob[];
  /** False while there may be more. */
  isComplete: boolean;
}

export interface JobSearch {
  /** Looks for up to `limit` jobs. `heard` is told as more is found, and of changes, until the next call. */
  find(query: string, limit: number, heard: (finds: Finds) => void): void;
  close(): void;
}

/** Long enough that a word which is being typed is not looked for letter by letter in every description. */
const DESCRIPTION_DELAY_MS = 120;

interface Question {
  matches: (text: string) => boolean;
  limit: number;
  heard: (finds: Finds) => void;
  /** Null until the descriptions were looked through. */
  inDescriptions: readonly string[] | null;
}

/** Begins to read what a search needs. Open it when a person turns to the search, and close it with the page. */
export function openJobSearch(onError: (error: unknown) => void): JobSearch {
  const texts = watchJobTexts(() => tellAgain(), onError);
  let descriptions: ReturnType<typeof openDescriptionSearch> | undefined;
  let question: Question | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastTurn = 0;

  const tellAgain = () => void tell().catch(onError);
  const tell = async () => {
    lastTurn += 1;
    const turn = lastTurn;
    if (question === undefined) return;
    const { matches, limit, heard, inDescriptions } = question;
    const ids: string[] = [];
    for (const { id, text } of texts.newestFirst) {
      if (ids.length === limit) break;
      if (matches(text)) ids.push(id);
    }
    const known = new Set(ids);
    const more = (inDescriptions ?? []).filter((id) => !known.has(id)).slice(0, limit - ids.length);
    const isComplete = texts.isComplete && (inDescriptions !== null || ids.length === limit);
    const jobs = await database.jobs.bulkGet([...ids, ...more]);
    if (turn !== lastTurn) return;
    heard({
      jobs: jobs.flatMap((job) => (job === undefined ? [] : [{ job, isInDescription: !known.has(job.id) }])),
      isComplete,
    });
  };

  return {
    find(query, limit, heard) {
      const asked: Question = { matches: searchMatcher(query), limit, heard, inDescriptions: null };
      question = asked;
      tellAgain();
      clearTimeout(timer);
      timer = setTimeout(() => {
        descriptions ??= openDescriptionSearch();
        descriptions.find(query, (ids) => {
          asked.inDescriptions = ids;
          if (question === asked) tellAgain();
        });
      }, DESCRIPTION_DELAY_MS);
    },
    close() {
      clearTimeout(timer);
      texts.stop();
      descriptions?.close();
    },
  };
}
