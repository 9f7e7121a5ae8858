/** One request and its answer, to addresses that were checked and to no others. */
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export interface CheckedAddress {
  address: string;
  family: number;
}

export interface Exchange {
  url: URL;
  addresses: readonly CheckedAddress[];
  method: string;
  headers: Record<string, string>;
  body: Uint8Array | string | undefined;
  signal: AbortSignal;
  /** Certificates of authorities to trust beside the usual ones. */
  authorities: string | undefined;
}

export class TooLarge extends Error {
  override name = 'TooLarge';
}

/**
 * Sends the request and gives the head of the answer; the caller reads the body, or destroys it.
 *
 * Node's own `https.request` and no client on top of it: it takes the addresses as they are given to it, knows no
 * proxy, and a connection that is used for one request only cannot be handed to another host. TLS is still verified for
 * the name in the URL.
 */
export async function exchange(exchange: Exchange): Promise<IncomingMessage> {
  const { url, addresses, method, headers, body, signal, authorities } = exchange;
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const sent = send(url, {
    method,
    signal,
    agent: false,
    lookup: onlyThese(addresses),
    headers: { 'user-agent': 'Jobmagpie', 'accept-encoding': 'gzip, deflate, br', ...headers },
    ...(authorities !== undefined && { ca: authorities }),
  });
  sent.on('response', resolve);
  sent.on('error', reject);
  sent.end(body);
  return await promise;
}

/** Reads the body, unpacked. Rejects with `TooLarge` as soon as there is more, on the wire or unpacked. */
export async function readBody(response: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) chunks.push(chunk);
  };
  const decoder = decoderFor(response.headers['content-encoding']);
  await pipeline(response, atMost(maxBytes), decoder, atMost(maxBytes), collect, { signal });
  return Buffer.concat(chunks);
}

/** Stands where the look-up of a name would: what was checked is what is connected to, whatever the name says by now. */
function onlyThese(addresses: readonly CheckedAddress[]): LookupFunction {
  return (hostname, { all }, done) => {
    const [first] = addresses;
    if (first === undefined) return done(new Error(`No address of ${hostname} was checked.`), '');
    return all ? done(null, [...addresses]) : done(null, first.address, first.family);
  };
}

function atMost(maxBytes: number) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new TooLarge();
      yield chunk;
    }
  };
}

/** One packing at most: several on top of each other are what bombs are made of. */
function decoderFor(encoding = ''): Transform {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new Error('The answer is packed in a way that was not asked for.');
  }
}
