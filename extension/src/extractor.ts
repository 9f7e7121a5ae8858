/**
 * Where the extractor, once injected, leaves its entry for the other scripts of this extension in the same page. It is
 * in the isolated world, which the page cannot see.
 */
import type { CaptureResult } from '@jobmagpie/model';

declare global {
  var jobmagpieReadPage: (() => CaptureResult) | undefined;
}

/** The path of the extractor in the built extension. */
export const EXTRACTOR_FILE = '/content-scripts/extract.js';

export function offerReader(read: () => CaptureResult): void {
  globalThis.jobmagpieReadPage = read;
}

/** What the injected extractor reads from the page now; null where it was not injected. */
export function readPage(): CaptureResult | null {
  return globalThis.jobmagpieReadPage?.() ?? null;
}
