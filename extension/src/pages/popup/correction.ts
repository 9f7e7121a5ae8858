import type { Posting } from '@jobmagpie/model';
import { systemClock } from '@jobmagpie/model/clock';
import { z } from 'zod';

const PREFIX = 'popup.correction.';
/** Longer than somebody comes back to a posting that they have not saved. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** What a person has made of a posting before it is saved. */
const Correction = z.object({ title: z.string(), company: z.string(), notes: z.string() });
export type Correction = z.infer<typeof Correction>;

/** `at` is when the last keystroke was; one that an earlier version has kept does not say it. */
const KeptCorrection = Correction.extend({ at: z.number().optional() });

/** What was typed for this posting when the popup closed; what was read where nothing was. */
export function readCorrection(posting: Posting): Correction {
  const kept = readKept(keyOf(posting));
  return kept ?? { title: posting.title, company: posting.company ?? '', notes: '' };
}

/** Kept with every keystroke, and at once: a popup closes at the first click beside it. */
export function keepCorrection(posting: Posting, correction: Correction): void {
  const now = systemClock();
  forgetOld(now);
  localStorage.setItem(keyOf(posting), JSON.stringify({ ...correction, at: now }));
}

/** It is saved, or given up. */
export function dropCorrection(posting: Posting): void {
  localStorage.removeItem(keyOf(posting));
}

/** A posting that was saved another way, or never, leaves what was typed for it behind. */
function forgetOld(now: number): void {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
  for (const key of keys) {
    if (key?.startsWith(PREFIX) !== true) continue;
    const kept = readKept(key);
    if (kept === null || (kept.at !== undefined && now - kept.at > KEPT_MS)) localStorage.removeItem(key);
    else if (kept.at === undefined) localStorage.setItem(key, JSON.stringify({ ...kept, at: now }));
  }
}

function readKept(key: string): z.infer<typeof KeptCorrection> | null {
  const kept = localStorage.getItem(key);
  if (kept === null) return null;
  try {
    return KeptCorrection.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    // What cannot be read is nothing to go on with.
    return null;
  }
}

function keyOf({ canonicalUrl }: Posting): string {
  return PREFIX + canonicalUrl;
}
