import { useEffect, useState } from 'react';
import { forgetServer, rememberedServer, rememberServer } from '../store/remembered-server.ts';
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
  const pairedUrl = sync?.pairing?.serverUrl;
  useEffect(() => {
    if (pairedUrl === undefined) return;
    // Also of a browser that was paired before addresses were remembered.
    rememberServer(pairedUrl).then(
      () => setServerUrl(pairedUrl),
      (error: unknown) => console.error('The address of the server was not kept', error),
    );
  }, [pairedUrl]);
  if (serverUrl === null || sync === undefined || sync.pairing !== null) return null;
  return {
    serverUrl,
    async beginAnew() {
      await forgetServer();
      setServerUrl(null);
    },
  };
}
