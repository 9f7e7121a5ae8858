/**
 * Which names the server answers to. A page on the web can make its own name point to this machine and then talk to
 * whatever listens there (DNS rebinding); it cannot change the name that the browser sends along.
 */
import { isLoopback, type Settings } from '../settings.ts';

/** The name in a Host header, without its port, in lower case. */
export function hostnameOf(header: string | undefined): string {
  return (header ?? '').toLowerCase().replace(/:\d+$/, '');
}

export function isAllowedHost(header: string | undefined, settings: Settings): boolean {
  const name = hostnameOf(header);
  const own = [settings.host, `[${settings.host}]`, settings.publicUrl?.hostname, ...settings.allowedHosts];
  return isLoopback(name) || own.includes(name);
}
