import { useLiveQuery } from 'dexie-react-hooks';
import { jobAtAddress } from '../../job-at-address.ts';
import type { StoredJob } from '../../store/database.ts';

/**
 * The saved job of a page by its address, followed as it is saved or changed; null where none is, undefined at first.
 * A job stays until it is known whose page came after: many pages only change their address, and whoever is typing a
 * note meanwhile is not to lose the place.
 */
export function usePageJob(url: string | null): StoredJob | null | undefined {
  const found = useLiveQuery(
    async () => ({ url, job: url === null ? null : ((await jobAtAddress(url)) ?? null) }),
    [url],
  );
  return found?.url === url ? found.job : (found?.job ?? undefined);
}
