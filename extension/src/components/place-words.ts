import type { Posting } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { remoteModeName } from '../words/remote-mode-name.ts';

/** Where the work is, in a line: `Berlin · Hybrid`, `Remote`, `Berlin +2`; empty where the posting does not say. */
export function placeWords({ locations, remoteMode }: Pick<Posting, 'locations' | 'remoteMode'>): string {
  const [first, ...others] = locations;
  const place = first === undefined ? null : (first.city ?? first.text);
  const places = place === null || others.length === 0 ? place : i18n.t('place.more', [place, others.length]);
  const mode = remoteMode === null || remoteMode === 'on_site' ? null : remoteModeName(remoteMode);
  const isSaidTwice = places !== null && mode !== null && places.toLowerCase() === mode.toLowerCase();
  return [places, isSaidTwice ? null : mode].filter((part) => part !== null).join(' · ');
}
