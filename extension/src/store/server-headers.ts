/** Headers for the proxy in front of a server. They lie beside the token, where no page of the web can read. */
import { z } from 'zod';
import { database } from './database.ts';

const KEY = 'serverHeaders';

const ServerHeaders = z.object({
  /** They go to this server and to no other. */
  serverUrl: z.url(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type ServerHeader = z.infer<typeof ServerHeaders>['headers'][number];

export async function readServerHeaders(serverUrl: string): Promise<ServerHeader[]> {
  const row = await database.device.get(KEY);
  if (row === undefined) return [];
  const kept = ServerHeaders.parse(row.value);
  return new URL(kept.serverUrl).origin === new URL(serverUrl).origin ? kept.headers : [];
}

/** Keeps the headers for a server, in place of those that were there. */
export async function writeServerHeaders(serverUrl: string, headers: readonly ServerHeader[]): Promise<void> {
  await database.device.put({ key: KEY, value: { serverUrl, headers } });
}
