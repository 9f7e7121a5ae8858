import { database } from './database.ts';

/** Opens the store and resolves once it can be read. Rejects with the browser's error, which `storeProblemOf` names. */
export async function openStore(): Promise<void> {
  await database.open();
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
