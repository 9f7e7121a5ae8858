import { useEffect } from 'react';

/**
 * Asks the browser to keep the store when the computer runs short of space, and resolves to whether it does. Without
 * that the browser may clear all of it unasked.
 */
export async function keepStorage(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}

/** Asks once for the life of a page. What the browser answers stands on the settings page. */
export function useKeptStorage(): void {
  useEffect(() => {
    keepStorage().catch((error: unknown) => console.error('The browser was not asked to keep the store', error));
  }, []);
}
