import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';

/** The patterns of the boards, as the manifest asks for them, that cover this address; none for any other site. */
export function siteOrigins(url: string): string[] {
  if (!/^https?:/.test(url)) return [];
  const asked = browser.runtime.getManifest().host_permissions ?? [];
  return asked.filter((pattern: string) => new MatchPattern(pattern).includes(url));
}

/** Those of the patterns that the person has taken away from the extension. */
export async function withdrawnOrigins(origins: readonly string[]): Promise<string[]> {
  const held = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return origins.filter((_, index) => held[index] === false);
}
