import { isAlive, PulledRow } from '@jobmagpie/sync';
import { isAccountFile } from '../store/account-file.ts';
import { presentJobIds } from '../store/present-jobs.ts';
import { STORE_FILE_FORMAT, StoreFile } from '../store/store-file.ts';

/** A file of everything: of a browser, with how many of its jobs are not here yet; or of a server's account. */
export type WholeFile =
  | { of: 'browser'; jobs: number; newJobs: number }
  | { of: 'account' }
  /** It says what it is and cannot be read: taking it in says what is wrong. */
  | { of: 'unknown' };

/** Where the name of the format stands in a file that a browser wrote. */
const HEAD = 200;

/** What the file of everything holds; null for any other file. Nothing is written. */
export async function wholeFileOf(file: Blob): Promise<WholeFile | null> {
  if (await isAccountFile(file)) return { of: 'account' };
  if (!(await file.slice(0, HEAD).text()).includes(`"format":"${STORE_FILE_FORMAT}"`)) return null;
  const ids = jobIdsOf(await file.text());
  if (ids === null) return { of: 'unknown' };
  const present = await presentJobIds();
  return { of: 'browser', jobs: ids.length, newJobs: ids.filter((id) => !present.has(id)).length };
}

function jobIdsOf(text: string): string[] | null {
  try {
    const { rows } = StoreFile.parse(JSON.parse(text));
    return rows.flatMap((row) => {
      const read = PulledRow.safeParse(row).data;
      return read?.entity === 'job' && isAlive(read) ? [read.id] : [];
    });
  } catch {
    return null; // `importStore` says in words what is wrong
  }
}
