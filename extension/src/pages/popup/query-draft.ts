import { systemClock } from '@jobmagpie/model';
import { z } from 'zod';

const KEY = 'popup.query';
const KEPT_MS = 60 * 60_000;

const Draft = z.object({ query: z.string().max(500), at: z.number() });

/** What was typed into the popup's search when it closed, for an hour; a popup closes at the first click beside it. */
export function readQueryDraft(): string {
  const kept = localStorage.getItem(KEY);
  if (kept === null) return '';
  const draft = Draft.safeParse(JSON.parse(kept));
  return draft.success && systemClock() - draft.data.at < KEPT_MS ? draft.data.query : '';
}

export function writeQueryDraft(query: string): void {
  if (query === '') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify({ query, at: systemClock() }));
}
