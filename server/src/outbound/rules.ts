/** Which addresses may be asked at all, as far as their text tells. */
import { pushServices } from './push-services.ts';

/** What the request is for: a page or a picture that a user named, or a message to a browser's push service. */
export type Purpose = 'web' | 'push';

export interface OutboundSettings {
  /** `host` or `host:port`: where the operator lets requests go although it is not public; with a port, to that one. */
  outboundAllowedHosts: readonly string[];
  /** Push services beside the known ones; `*.example.com` stands for every name under it. */
  pushServiceHosts: readonly string[];
}

export interface Question {
  allow: Purpose;
  /** Plain http on port 80 will do. */
  allowHttp?: boolean;
}

/** An address whose text is in order; where it leads is not known yet. */
export interface AdmittedUrl {
  url: URL;
  /** Without the brackets of IPv6. */
  hostname: string;
  /** The operator has named it: it may lead to an address that is not public. */
  isNamedByOperator: boolean;
}

/** Longer than any address that a browser or a push service makes. */
const MAX_URL_LENGTH = 4_096;

/** The address where it may be asked for this purpose, else null. */
export function admit(text: string, { allow, allowHttp }: Question, settings: OutboundSettings): AdmittedUrl | null {
  const url = text.length > MAX_URL_LENGTH ? null : URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const isUsualPort = url.port === ''; // that of the scheme is left out when a URL is read
  const isNamedByOperator =
    settings.outboundAllowedHosts.includes(`${url.hostname}:${portOf(url)}`) ||
    (isUsualPort && settings.outboundAllowedHosts.includes(url.hostname));
  if (!isNamedByOperator && !isUsualPort) return null;
  if (!isNamedByOperator && url.protocol === 'http:' && !(allow === 'web' && allowHttp === true)) return null;
  if (allow === 'push' && !isPushService(url.hostname, settings.pushServiceHosts)) return null;
  return { url, hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'), isNamedByOperator };
}

function isPushService(hostname: string, further: readonly string[]): boolean {
  return [...pushServices, ...further].some((service) =>
    service.startsWith('*.') ? hostname.endsWith(service.slice(1)) : hostname === service,
  );
}

function portOf({ port, protocol }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80');
}
