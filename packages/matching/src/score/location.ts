/** The location part of the score: the place, and whether one works there or from home. */
import type { RemoteMode } from '@jobmagpie/model';
import type { Candidate } from './candidate.ts';
import { type ComparablePlace, type Nearness, nearness } from './place.ts';
import type { AskedByPosting } from './posting.ts';
import type { LeftOutReason, Reason } from './result.ts';

/** A part as its own file judges it. `reasons` carry their effect in shares of this part, from -1 to 1. */
export type Judgement = { score: number; reasons: Reason[] } | { leftOut: LeftOutReason };

/** What a place is worth, by how near it is. */
const worth: Readonly<Record<Nearness, number>> = {
  city: 1,
  region: 1,
  country: 1,
  'same-region': 0.6,
  'same-country': 0.3,
  elsewhere: 0,
};

/** What a remote mode is worth to someone who wants another: `offered` then `wanted`. */
const modeWorth: Readonly<Record<RemoteMode, Readonly<Record<RemoteMode, number>>>> = {
  remote: { remote: 1, hybrid: 0.7, on_site: 0.4 },
  hybrid: { remote: 0.4, hybrid: 1, on_site: 0.8 },
  on_site: { remote: 0.2, hybrid: 0.7, on_site: 1 },
};

/** Judges the place of a posting. Remote work, where it is wanted, is everywhere the right place. */
export function judgeLocation(candidate: Candidate, posting: AskedByPosting): Judgement {
  const { remoteMode: mode, places } = posting;
  const wantedModes = candidate.remoteModes;
  if (mode === null && places.length === 0) return { leftOut: 'posting-names-no-place' };
  if (wantedModes.length === 0 && candidate.places.length === 0) return { leftOut: 'profile-names-no-place' };
  if (mode === 'remote' && (wantedModes.length === 0 || wantedModes.includes('remote')))
    return { score: 100, reasons: remoteReasons(candidate, places) };

  const ofMode =
    mode === null || wantedModes.length === 0 ? 1 : Math.max(...wantedModes.map((wanted) => modeWorth[mode][wanted]));
  const reasons: Reason[] = [];
  if (mode !== null && wantedModes.length > 0) {
    if (ofMode === 1) reasons.push({ kind: 'remote-mode-matched', mode, effect: 0 });
    else reasons.push({ kind: 'remote-mode-differs', mode, wanted: [...wantedModes], effect: ofMode - 1 });
  }
  const nearest = nearestPlace(candidate.places, places);
  if (nearest === null) {
    if (mode === null || wantedModes.length === 0)
      return { leftOut: places.length === 0 ? 'posting-names-no-place' : 'profile-names-no-place' };
    return { score: 100 * ofMode, reasons };
  }
  const ofPlace = worth[nearest.nearness];
  reasons.push(placeReason(nearest));
  return { score: 100 * ofPlace * ofMode, reasons };
}

interface NearestPlace {
  nearness: Nearness;
  offered: ComparablePlace;
  wanted: ComparablePlace;
}

function nearestPlace(wanted: readonly ComparablePlace[], offered: readonly ComparablePlace[]): NearestPlace | null {
  let best: NearestPlace | null = null;
  for (const one of offered) {
    for (const other of wanted) {
      const near = nearness(one, other);
      if (best === null || worth[near] > worth[best.nearness]) best = { nearness: near, offered: one, wanted: other };
    }
  }
  return best;
}

function placeReason({ nearness: near, offered, wanted }: NearestPlace): Reason {
  const place = offered.text;
  switch (near) {
    case 'city':
    case 'region':
    case 'country':
      return { kind: 'place-matched', by: near, place, effect: 1 };
    case 'same-region':
    case 'same-country':
      return { kind: 'place-same-country', place, wanted: wanted.text, effect: worth[near] - 1 };
    case 'elsewhere':
      return { kind: 'place-elsewhere', place, wanted: wanted.text, effect: -1 };
  }
}

/** Remote work may still be tied to a country; that is worth a remark. */
function remoteReasons(candidate: Candidate, places: readonly ComparablePlace[]): Reason[] {
  const reasons: Reason[] = [{ kind: 'place-remote', effect: 1 }];
  const nearest = nearestPlace(candidate.places, places);
  if (nearest?.nearness === 'elsewhere' && nearest.offered.country !== null && nearest.wanted.country !== null)
    reasons.push({ kind: 'place-remote-elsewhere', place: nearest.offered.text, effect: 0 });
  return reasons;
}
