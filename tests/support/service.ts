import path from 'node:path';
import { type RunningServer, readSettings, startServer } from '@jobmagpie/server';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** A real service over a real database in a folder of its own. */
export interface TestService {
  readonly url: string;
  /** The service that runs now. */
  readonly server: RunningServer;
  /** Stops the service; what it holds stays. */
  stop(): Promise<void>;
  /** Starts it again where it was, at the same address. */
  start(): Promise<void>;
  /** Stops it and removes what it holds. */
  remove(): Promise<void>;
}

export async function startService(): Promise<TestService> {
  const folder = await makeTemporaryFolder();
  const settingsFor = (port: number) =>
    readSettings({
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: path.join(folder.path, 'data'),
      LOG_LEVEL: 'silent',
    });
  let server: RunningServer | null = await startServer(settingsFor(0));
  const { url } = server;
  const stop = async () => {
    await server?.close();
    server = null;
  };
  return {
    url,
    get server() {
      if (server === null) throw new Error('The service is stopped.');
      return server;
    },
    stop,
    async start() {
      server ??= await startServer(settingsFor(Number(new URL(url).port)));
    },
    async remove() {
      await stop();
      await folder.remove();
    },
  };
}
