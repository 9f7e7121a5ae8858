import { useLiveQuery } from 'dexie-react-hooks';
import { postingKeyOf } from '../../posting-key.ts';
import type { StoredJob } from '../../store/database.ts';
import { findJob } from '../../store/jobs.ts';

/** The saved job of a page by its address, followed as it is saved or changed; null where none is, undefined at first. */
export function usePageJob(url: string | null): StoredJob | null | undefined {
  const found = useLiveQuery(async () => ({ url, job: url === null ? null : await jobAt(url) }), [url]);
  // The answer for the page before is not that for this one.
  return found?.url === url ? found.job : undefined;
}

async function jobAt(url: string): Promise<StoredJob | null> {
  const key = postingKeyOf(url);
  // A page may name itself by an address that a general reading would shorten.
  return (await findJob(key)) ?? (await findJob({ ...key, canonicalUrl: url })) ?? null;
}
