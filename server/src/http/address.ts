import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import type { Environment } from './environment.ts';

/**
 * Where a request comes from, for limits. A proxy's word is taken only where the proxy is one of ours, and then only
 * the last address, which the proxy itself wrote. An IPv6 network counts as one caller: its addresses cost nothing.
 */
export function addressOf(context: Context<Environment>, trustedProxies: readonly string[]): string {
  const peer = plain(getConnInfo(context).remote.address ?? 'unknown');
  if (!trustedProxies.includes(peer)) return network(peer);
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return network(forwarded ? plain(forwarded) : peer);
}

/** An IPv4 address in the clothes of IPv6 is the IPv4 address. */
function plain(address: string): string {
  return address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
}

/** The first half of an IPv6 address, from its numbers: with zeros left out, one network is written in many ways. */
function network(address: string): string {
  if (address === '::1' || !ipaddr.IPv6.isValid(address)) return address;
  const { parts } = ipaddr.IPv6.parse(address);
  return parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}
