import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import { database } from './database.ts';

/** One save is several writes; they are heard of together. */
const DELAY_MS = 30;

/**
 * Hears of jobs that were written or deleted, in this window or another: their ids, or null where it may be any of them.
 * Returns the function that stops it.
 */
export function watchJobChanges(heard: (ids: readonly string[] | null) => void): () => void {
  const changed = new Set<string>();
  let isAnyChanged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    timer = undefined;
    const ids = isAnyChanged ? null : [...changed];
    isAnyChanged = false;
    changed.clear();
    heard(ids);
  };
  const onMutated = (parts: ObservabilitySet) => {
    for (const part of ['', ':dels']) {
      const ranges = parts[`idb://${database.name}/${database.jobs.name}/${part}`];
      if (ranges === undefined) continue;
      for (const { from, to } of RangeSet(ranges)) {
        if (typeof from === 'string' && from === to) changed.add(from);
        else isAnyChanged = true;
      }
    }
    if (changed.size > 0 || isAnyChanged) timer ??= setTimeout(tell, DELAY_MS);
  };

  Dexie.on.storagemutated.subscribe(onMutated);
  return () => {
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(onMutated);
  };
}
