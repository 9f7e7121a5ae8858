import { database } from './database.ts';

/** Why opening takes long: another window holds the store in an older form, or it is being brought to the new one. */
export type StoreWait = 'waiting' | 'upgrading';

/** Not worth a word before. */
const LONG_MS = 600;
/** Where several windows wait for one, the browser tells only the first of them; no upgrade takes as long as this. */
const TOO_LONG_FOR_UPGRADE_MS = 6_000;

/**
 * Opens the store and resolves once it can be read; `onWait` hears, again and again, while that takes long. Rejects with
 * the browser's error, which `storeProblemOf` names.
 */
export async function openStore(onWait: (wait: StoreWait) => void): Promise<void> {
  const startedAt = performance.now();
  const timer = setInterval(() => {
    const isLate = performance.now() - startedAt > TOO_LONG_FOR_UPGRADE_MS;
    onWait(database.isHeldByOthers || isLate ? 'waiting' : 'upgrading');
  }, LONG_MS);
  try {
    await database.open();
  } finally {
    clearInterval(timer);
  }
}

/** Hears when another window waits to upgrade the store and this one had to let go of it. */
export function onStoreReleased(heard: () => void): () => void {
  const listener = () => {
    database.close();
    heard();
  };
  database.on('versionchange', listener);
  return () => database.on('versionchange').unsubscribe(listener);
}
