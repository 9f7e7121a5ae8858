/** The store by the browser's own means: for code that must not wait for the database's library, or cannot carry it. */
import { DATABASE_NAME } from './database-name.ts';

/**
 * Opens the store as it is, without a version; null where there is none yet. It lets go as soon as an upgrade asks for
 * it.
 */
export function openNatively(): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME);
    // One that does not exist is not made: that is for its schema.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      const { result } = request;
      result.onversionchange = () => result.close();
      resolve(result);
    };
    request.onerror = () => (request.error?.name === 'AbortError' ? resolve(null) : reject(request.error));
  });
}

export function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
