/**
 * How pages of rows travel. Between two programs on one machine they go as they are: packing and unpacking ten thousand
 * jobs takes longer than storing them. Everybody else gets them packed at the level that costs least, which takes off two
 * thirds; the next level takes off little more and twice the time.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { addressOf } from '../http/address.ts';
import type { Environment } from '../http/environment.ts';
import { hostnameOf } from '../http/hosts.ts';
import { isLoopback, type Settings } from '../settings.ts';

const MIN_BYTES = 1_024;

export function compressPages({ trustedProxies }: Settings): MiddlewareHandler<Environment> {
  return async (context, next) => {
    await next();
    const { res, req } = context;
    if (res.status !== 200) return;
    // A proxy on this machine calls from here too, but for somebody who used another name.
    if (isLoopback(hostnameOf(req.header('host'))) && isLoopback(addressOf(context, trustedProxies))) {
      res.headers.set('cache-control', 'no-store, no-transform');
      return;
    }
    if (!/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(req.header('accept-encoding') ?? '')) return;
    const body = Buffer.from(await res.arrayBuffer());
    const headers = new Headers(res.headers);
    const isWorthIt = body.length >= MIN_BYTES;
    if (isWorthIt) {
      headers.set('content-encoding', 'gzip');
      headers.append('vary', 'accept-encoding');
      headers.delete('content-length');
    }
    const sent = isWorthIt ? await promisify(gzip)(body, { level: 1 }) : body;
    context.res = undefined; // else the earlier answer's headers are laid over these
    context.res = new Response(new Uint8Array(sent), { status: res.status, headers });
  };
}
