import type { MatchWord } from '@jobmagpie/matching';

/** What a list shows of a score; the whole of it is worked out anew where it is shown in full. */
export type MatchSummary =
  | { status: 'scored'; total: number; word: MatchWord; reasons: string[] }
  | { status: 'no-score'; missing: string };
