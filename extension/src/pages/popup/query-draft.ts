import { systemClock } from '@jobmagpie/model/clock';

const KEY = 'popup.query';
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** What was typed into the popup's search when it closed, for thirty days; a popup closes at the first click beside it. */
export function readQueryDraft(): string {
  const [at = '', query = ''] = localStorage.getItem(KEY)?.split(/:(.*)/s) ?? [];
  return systemClock() - Number(at) < KEPT_MS ? query : '';
}

export function writeQueryDraft(query: string): void {
  if (query === '') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, `${systemClock()}:${query}`);
}
