/** What a reading of a page came from, field by field: the self-check of a board, and the reason for what is missing. */
import type { CaptureResult, FieldSource, Posting, PostingField } from '@jobmagpie/model';
import type { SourcedDraft } from './reconcile.ts';

/** The fields that a person misses, and can point at. The first three are those of which a posting without them is not worth much. */
export const keyFields = [
  'title',
  'company',
  'description',
  'locations',
  'employmentTypes',
  'salary',
  'datePosted',
] as const satisfies readonly PostingField[];
export type KeyField = (typeof keyFields)[number];
const CORE: readonly KeyField[] = ['title', 'company', 'description'];

/** Why a field is missing. */
export const missingReasons = [
  /** The page was read, and no source on it says it. */
  'not-said',
  /** The board's own reader, which knows where it stands, found nothing at all on the page: the board has changed. */
  'board-silent',
] as const;
export type MissingReason = (typeof missingReasons)[number];

/**
 * How well a page of a board could be read.
 *
 * - `fine`: title, company and description come from data or from where the board's reader looks.
 * - `guessed`: one of them comes from the general heuristics alone: the board is changing.
 * - `incomplete`: one of them is missing.
 * - `unread`: the address is one of a posting, and none was found.
 */
export const readingStates = ['fine', 'guessed', 'incomplete', 'unread'] as const;
export type ReadingState = (typeof readingStates)[number];

/** Plain data without a word of the page, so that it can be kept and shown. */
export interface Inspection {
  /** The known board whose posting the address names; null anywhere else. */
  readonly board: string | null;
  readonly state: ReadingState;
  /** The sources that said anything, with how many fields each of them had. */
  readonly sources: Readonly<Partial<Record<FieldSource, number>>>;
  readonly missing: readonly { readonly field: KeyField; readonly reason: MissingReason }[];
  /** Fields that only the general heuristics found. */
  readonly guessed: readonly KeyField[];
}

/** Inspects what was read. `drafts` are what the sources of the page said. */
export function inspect(result: CaptureResult, board: string | null, drafts: readonly SourcedDraft[]): Inspection {
  const sources: Partial<Record<FieldSource, number>> = {};
  for (const { source, draft } of drafts) {
    sources[source] = Object.values(draft).filter((value) => isSaid(value)).length;
  }
  const { posting } = result;
  if (posting === null) return { board, state: 'unread', sources, missing: [], guessed: [] };
  const isBoardSilent = board !== null && !sources['board-state'] && !sources['board-markup'];
  const missing = keyFields
    .filter((field) => !isSaid(posting[field]))
    .map((field) => ({ field, reason: isBoardSilent ? ('board-silent' as const) : ('not-said' as const) }));
  // A description that data cuts short is taken from the page, and yet it is not one that was found by its looks alone.
  const isGuess = (field: KeyField) =>
    posting.sources[field] === 'heuristic' &&
    !drafts.some(({ source, draft }) => source !== 'heuristic' && isSaid(draft[field]));
  const guessed = keyFields.filter(isGuess);
  return { board, state: stateOf(posting, board, guessed), sources, missing, guessed };
}

function stateOf(posting: Posting, board: string | null, guessed: readonly KeyField[]): ReadingState {
  if (CORE.some((field) => !isSaid(posting[field]))) return 'incomplete';
  // Anywhere else the heuristics are all that there is, and no sign of a change.
  return board !== null && CORE.some((field) => guessed.includes(field)) ? 'guessed' : 'fine';
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
