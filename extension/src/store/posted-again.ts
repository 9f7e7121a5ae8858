import type { Job, Posting } from '@jobmagpie/model';

/** What tells when a posting stood where; one that was not saved has no `savedAt`. */
type Posted = Pick<Posting, 'board' | 'datePosted' | 'validThrough'> & Partial<Pick<Job, 'savedAt' | 'closedAt'>>;

/** Nearer than this on one board, two are more likely one posting with two addresses. */
const AGAIN_AFTER_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * Whether the later of two postings of one opening is a re-post: the earlier was gone by then, or it stands on the same
 * board since long before. `today` is a date, for a posting that says none.
 */
export function isPostedAgain(earlier: Posted, later: Posted, today: string): boolean {
  const day = dayOf(later, today);
  const days = (Date.parse(day) - Date.parse(dayOf(earlier, today))) / DAY_MS;
  if (days < 0) return false;
  const wasGone = [earlier.closedAt?.slice(0, day.length), earlier.validThrough].some(
    (end) => typeof end === 'string' && end <= day,
  );
  return wasGone || (earlier.board === later.board && days >= AGAIN_AFTER_DAYS);
}

function dayOf({ datePosted, savedAt }: Posted, today: string): string {
  return datePosted ?? savedAt?.slice(0, today.length) ?? today;
}
