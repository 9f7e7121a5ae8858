/** The longest address that a posting keeps. */
const MAX_LENGTH = 8_192;

/** An absolute http or https address, `relative` resolved against `base`; null for anything else (`javascript:`, `data:`, noise). */
export function webAddress(relative: string | null | undefined, base: URL | string): string | null {
  const trimmed = relative?.trim() ?? '';
  if (trimmed === '') return null;
  try {
    const url = new URL(trimmed, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    if (!url.hostname.includes('.') && url.hostname !== 'localhost') return null;
    return url.href.length <= MAX_LENGTH ? url.href : null;
  } catch {
    return null; // what a page calls an address need not be one
  }
}
