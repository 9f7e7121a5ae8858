import type { MatchWord, Missing, Reason } from '@jobmagpie/matching';

/** What a list shows of a score, with the weightiest reasons; the whole of it is worked out anew where it is shown. */
export type MatchSummary =
  | { status: 'scored'; total: number; word: MatchWord; reasons: Reason[] }
  | { status: 'no-score'; missing: Missing };
