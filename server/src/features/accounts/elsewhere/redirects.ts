/**
 * Where a sign-in through a provider may end: the addresses that browsers keep for extensions. No server answers there;
 * the browser hands the address to the extension alone.
 *
 * - Chrome: `https://<id>.chromiumapp.org/…`, the id of the extension in 32 letters from a to p.
 * - Firefox: `https://<SHA-1 of the add-on's id, in hexadecimal>.extensions.allizom.org/…`.
 *
 * https://developer.chrome.com/docs/extensions/reference/api/identity#method-getRedirectURL
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/identity/getRedirectURL
 */
const extensionHosts = [/^[a-p]{32}\.chromiumapp\.org$/, /^[0-9a-f]{40}\.extensions\.allizom\.org$/];

/** True for an address of any extension. */
export function isExtensionRedirect(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:' || url.port !== '') return false;
  if (url.username !== '' || url.password !== '') return false;
  return extensionHosts.some((host) => host.test(url.hostname));
}

/** The address where the operator's settings let it be one; they name origins, or none for every extension. */
export function allowedRedirect(address: string, origins: readonly string[]): URL | null {
  if (!isExtensionRedirect(address)) return null;
  const url = new URL(address);
  return origins.length === 0 || origins.includes(url.origin) ? url : null;
}
