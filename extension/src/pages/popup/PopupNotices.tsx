import { LostStoreNotice } from './LostStoreNotice.tsx';
import { SiteNotice } from './SiteNotice.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { SyncProblem } from './SyncProblem.tsx';

/** What keeps the popup from the site at `url` or from the server, at its foot where nothing moves for it. */
export function PopupNotices({ url }: { url: string | null }) {
  return (
    <>
      {url !== null && <SiteNotice url={url} />}
      <LostStoreNotice />
      <StorageNotice />
      <SyncProblem />
    </>
  );
}
