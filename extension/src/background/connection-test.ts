/**
 * How a server can be reached, for a person to read. A browser names a wrong name, a closed port and a certificate that
 * it does not trust alike, so further questions are put to the same machine: what they end in narrows it down, and what
 * cannot be told apart is said to be so.
 */
import type { ApiFailure, ServiceHealth } from '@jobmagpie/api';
import { PROTOCOL_VERSION } from '@jobmagpie/sync';
import type { ConnectionReport } from '../messages';
import { readPairing } from '../store/pairing';
import { failureText } from '../words/failure-text';
import { pairedClient, strangerClient } from './server-client';

const PROBE_MS = 4_000;

export async function testConnection(serverUrl: string): Promise<ConnectionReport> {
  const startedAt = performance.now();
  const result = await strangerClient(serverUrl).serviceHealth();
  const roundTripMs = Math.max(1, Math.round(performance.now() - startedAt));
  if (result.ok) return reachable(serverUrl, result.value, roundTripMs);
  return unreachable(serverUrl, result.failure);
}

async function reachable(serverUrl: string, health: ServiceHealth, roundTripMs: number): Promise<ConnectionReport> {
  const { version, protocol, status } = health;
  if (protocol < PROTOCOL_VERSION) return { kind: 'server-older', version };
  if (protocol > PROTOCOL_VERSION) return { kind: 'server-newer', version };
  if (status === 'degraded') return { kind: 'degraded', version };
  const pairing = await readPairing();
  if (pairing?.serverUrl !== serverUrl) return { kind: 'fine', version, roundTripMs, isSignedIn: false };
  const account = await (await pairedClient())?.client.listDevices();
  const isSignedOut = account?.ok === false && account.failure.kind === 'refused' && account.failure.status === 401;
  return isSignedOut ? { kind: 'signed-out', version } : { kind: 'fine', version, roundTripMs, isSignedIn: true };
}

async function unreachable(serverUrl: string, failure: ApiFailure): Promise<ConnectionReport> {
  switch (failure.kind) {
    case 'timeout':
      return { kind: 'timeout' };
    case 'not-a-jobmagpie-server':
      return { kind: 'not-jobmagpie' };
    case 'refused':
      return { kind: 'refused', problem: failureText(failure, serverUrl) };
    case 'unreachable':
      return judge(serverUrl, navigator.onLine, await gatherEvidence(serverUrl));
  }
}

export interface Evidence {
  /** Whether anything answers at the address, be it an answer that only the browser may read. */
  atAddress: boolean;
  /** Whether the extension may read what the server answers. */
  isAllowed: boolean;
  /** The same host and port without encryption; null where the address has none anyway. */
  unencrypted: boolean | null;
  /** The same host at the usual port of the web. */
  atWebPort: boolean;
}

async function gatherEvidence(serverUrl: string): Promise<Evidence> {
  const { protocol, host, hostname } = new URL(serverUrl);
  const [atAddress, unencrypted, atWebPort, isAllowed] = await Promise.all([
    answers(serverUrl),
    protocol === 'https:' ? answers(`http://${host}/`) : null,
    answers(`http://${hostname}/`),
    browser.permissions.contains({ origins: [`${serverUrl}/*`] }),
  ]);
  return { atAddress, isAllowed, unencrypted, atWebPort };
}

/** The likeliest reason why nothing that can be read came from `serverUrl`. */
export function judge(serverUrl: string, isOnline: boolean, evidence: Evidence): ConnectionReport {
  const { protocol, hostname, port } = new URL(serverUrl);
  const isOwnMachine = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (evidence.atAddress) return { kind: evidence.isAllowed || isOwnMachine ? 'proxy-alone' : 'not-allowed' };
  if (evidence.unencrypted) return { kind: 'no-encryption' };
  if (isOwnMachine) return { kind: 'nothing-on-own-machine' };
  if (!isOnline) return { kind: 'offline' };
  if (!evidence.atWebPort || (protocol === 'http:' && port === '')) return { kind: 'nothing' };
  return { kind: protocol === 'https:' ? 'certificate-or-port' : 'nothing-on-port' };
}

async function answers(url: string): Promise<boolean> {
  try {
    // Nothing but that there is an answer can be read of it, which is all that is asked.
    await fetch(url, {
      mode: 'no-cors',
      redirect: 'follow',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return true;
  } catch (error) {
    console.error(`No answer at ${url}`, error);
    return false;
  }
}
