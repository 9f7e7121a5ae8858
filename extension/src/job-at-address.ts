import { postingKeyOf } from './posting-key.ts';
import type { StoredJob } from './store/database.ts';
import { findJob } from './store/jobs.ts';

/** The saved job whose page has this address; undefined where none is saved. */
export async function jobAtAddress(url: string): Promise<StoredJob | undefined> {
  const key = postingKeyOf(url);
  // A page may name itself by an address that a general reading would shorten.
  return (await findJob(key)) ?? findJob({ ...key, canonicalUrl: url });
}
