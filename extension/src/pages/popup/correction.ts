import type { Posting } from '@jobmagpie/model';
import { z } from 'zod';

/** What a person has made of a posting before it is saved. */
const Correction = z.object({ title: z.string(), company: z.string(), notes: z.string() });
export type Correction = z.infer<typeof Correction>;

/** What was typed for this posting when the popup closed; what was read where nothing was. */
export function readCorrection(posting: Posting): Correction {
  const kept = localStorage.getItem(keyOf(posting));
  const read = { title: posting.title, company: posting.company ?? '', notes: '' };
  return kept === null ? read : (Correction.safeParse(JSON.parse(kept)).data ?? read);
}

/** Kept with every keystroke, and at once: a popup closes at the first click beside it. */
export function keepCorrection(posting: Posting, correction: Correction): void {
  localStorage.setItem(keyOf(posting), JSON.stringify(correction));
}

/** It is saved, or given up. */
export function dropCorrection(posting: Posting): void {
  localStorage.removeItem(keyOf(posting));
}

function keyOf({ canonicalUrl }: Posting): string {
  return `popup.correction.${canonicalUrl}`;
}
