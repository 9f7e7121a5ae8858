/**
 * Where the extractor, once injected, leaves its entries for the other scripts of this extension in the same page. They
 * are in the isolated world, which the page cannot see.
 */
import type { Correction, Reading, readPicked } from '@jobmagpie/capture';
import type { KeyField } from '@jobmagpie/capture/inspection';
import type { CaptureResult } from '@jobmagpie/model';
import type { NotedReading } from './messages';
import { noteOf } from './reading-notes';

/** The value of a field as an element says it; empty where it says none. */
export type Picked = ReturnType<typeof readPicked>;

declare global {
  var jobmagpieReadPage: (() => Reading) | undefined;
  /** What an element says of a field. */
  var jobmagpieReadPicked: ((element: Element, field: KeyField) => Picked) | undefined;
  /** Put there before the extractor: what was pointed at on the pages of this host. */
  var jobmagpieCorrections: readonly Correction[] | undefined;
  /** The address that was noted last, whoever had it read: the button and the popup may both read the same page. */
  var jobmagpieNotedAt: string | undefined;
  /** What is to be remembered of a reading, given once for an address; null where there is nothing or nothing more. */
  var jobmagpieTakeNote: ((reading: Reading) => NotedReading | null) | undefined;
}

/** The path of the extractor in the built extension. */
export const EXTRACTOR_FILE = '/extract.js';

export function offerReader(read: () => Reading): void {
  globalThis.jobmagpieReadPage = read;
  globalThis.jobmagpieTakeNote = (reading) => {
    const note = noteOf(reading);
    if (note === null || globalThis.jobmagpieNotedAt === location.href) return null;
    globalThis.jobmagpieNotedAt = location.href;
    return note;
  };
}

/** What the injected extractor reads from the page now; null where it was not injected. */
export function readPage(): CaptureResult | null {
  return globalThis.jobmagpieReadPage?.().result ?? null;
}

/** Reads the page and gives what is to be remembered of it; null where there is nothing or nothing more. */
export function takeNote(): NotedReading | null {
  const reading = globalThis.jobmagpieReadPage?.();
  return reading === undefined ? null : (globalThis.jobmagpieTakeNote?.(reading) ?? null);
}
