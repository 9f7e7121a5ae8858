import { i18n } from '#i18n';

/** Names that browsers keep for themselves (https://fetch.spec.whatwg.org/#forbidden-request-header). */
const ofBrowsers =
  /^(?:accept-charset|accept-encoding|access-control-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i;
const ofJobmagpie = /^(?:authorization|accept|content-type)$/i;

/** Why a header cannot be sent, in a sentence; null where it can. */
export function headerProblem(name: string, value: string): string | null {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(name)) return i18n.t('headers.wrongName');
  if (ofBrowsers.test(name)) return i18n.t('headers.ofBrowsers', [name]);
  if (ofJobmagpie.test(name)) return i18n.t('headers.ofJobmagpie', [name]);
  // Visible characters of Latin-1 and blanks: anything else cannot be put into a header (RFC 9110, 5.5).
  return /^[\t\x20-\x7e\x80-\xff]{1,4096}$/.test(value) ? null : i18n.t('headers.wrongValue');
}
