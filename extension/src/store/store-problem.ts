/** Why the store cannot be read: a newer version wrote it, another window holds it, the disk is full, or anything else. */
export type StoreProblem = 'newerVersion' | 'blocked' | 'full' | 'unreadable';

/** What an error of the store means to a person. */
export function storeProblemOf(error: unknown): StoreProblem {
  const names = [error, error instanceof Error ? error.cause : null, innerOf(error)].map((each) =>
    each instanceof Error ? each.name : '',
  );
  if (names.includes('VersionError')) return 'newerVersion';
  if (names.includes('DatabaseClosedError') || names.includes('BlockedError')) return 'blocked';
  if (names.includes('QuotaExceededError')) return 'full';
  return 'unreadable';
}

/** Dexie keeps the browser's own error in `inner`. */
function innerOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'inner' in error ? error.inner : null;
}
