import type { ConnectAnswer, CopyChoice } from '../messages';
import { connect } from './connect';

/** Pairs this browser with a server: in one click as the first browser of a server on this machine, with a code else. */
export async function pair(serverUrl: string, code: string | null, copy: CopyChoice): Promise<ConnectAnswer> {
  return connect(serverUrl, copy, ({ client, deviceId, deviceName }) =>
    client.pair({ body: { deviceId, deviceName, ...(code !== null && { code }) } }),
  );
}
