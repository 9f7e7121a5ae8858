import type { FromDescriptionWorker, ToDescriptionWorker } from './description-worker.ts';
import { watchJobChanges } from './job-changes.ts';

export interface DescriptionSearch {
  /**
   * Looks for jobs that hold every word of `query` in their description or elsewhere. `heard` gets their ids, newest
   * first, and again whenever jobs change, until something else is looked for.
   */
  find(query: string, heard: (ids: readonly string[]) => void): void;
  close(): void;
}

/** Starts the thread that looks through descriptions. What it cannot do is written down, and nothing is found. */
export function openDescriptionSearch(): DescriptionSearch {
  const worker = new Worker(new URL('./description-worker.ts', import.meta.url), { type: 'module' });
  const tell = (message: ToDescriptionWorker) => worker.postMessage(message);
  let number = 0;
  let asked: { query: string; heard: (ids: readonly string[]) => void } | undefined;

  const ask = () => {
    number += 1;
    if (asked !== undefined) tell({ type: 'find', number, query: asked.query });
  };
  worker.onmessage = ({ data }: MessageEvent<FromDescriptionWorker>) => {
    if (data.type === 'failed') console.error('The descriptions could not be searched', data.problem);
    if (data.number === number) asked?.heard(data.type === 'found' ? data.ids : []);
  };
  worker.onerror = (event) => {
    console.error('The search of descriptions failed', event.message);
    asked?.heard([]);
  };
  const stopWatching = watchJobChanges((ids) => {
    tell({ type: 'changed', ids });
    ask();
  });
  return {
    find(query, heard) {
      asked = { query, heard };
      ask();
    },
    close() {
      stopWatching();
      worker.terminate();
    },
  };
}
