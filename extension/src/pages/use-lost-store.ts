import { useEffect, useState } from 'react';
import { forgetServer, rememberedServer } from '../store/remembered-server.ts';
import { useSyncState } from './use-sync-state.ts';

export interface LostStore {
  /** The address of the server that has everything. */
  serverUrl: string;
  /** Goes on without it. */
  beginAnew: () => Promise<void>;
}

/** Whether this browser had a server and has lost its store since, pairing and all; null where it has not. */
export function useLostStore(): LostStore | null {
  const sync = useSyncState();
  const [serverUrl, setServerUrl] = useState<string | null>(null);
  useEffect(() => {
    rememberedServer().then(setServerUrl, (error: unknown) =>
      console.error('The browser does not say which server it had', error),
    );
  }, []);
  if (serverUrl === null || sync === undefined || sync.pairing !== null) return null;
  return {
    serverUrl,
    async beginAnew() {
      await forgetServer();
      setServerUrl(null);
    },
  };
}
