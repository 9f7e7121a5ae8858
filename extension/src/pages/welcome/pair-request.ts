import { type ServerAddress, serverAddress } from '../server-address.ts';

export interface PairRequest {
  address: ServerAddress;
  code: string | null;
}

/** Reads `#pair=<server address>,<code>`; null where the address asks for no pairing. */
export function readPairRequest(hash: string): PairRequest | null {
  const [typed = '', code = ''] = (new URLSearchParams(hash.slice(1)).get('pair') ?? '').split(',');
  const address = serverAddress(typed);
  if (address === null) return null;
  return { address, code: code.trim() === '' ? null : code.trim().slice(0, 20) };
}

/** Takes the request out of this page's own address, so that the code stays neither there nor in the history. */
export function takePairRequest(): PairRequest | null {
  const request = readPairRequest(location.hash);
  if (request !== null) history.replaceState(null, '', location.pathname);
  return request;
}
