import type { CaptureResult, NoPostingReason } from '@jobmagpie/model';
import type { Board, BoardReading } from './board.ts';
import type { Draft } from './draft.ts';
import { canonicalUrl } from './fields/canonical-url.ts';
import { type FoundBoard, findBoard } from './find-board.ts';
import { type Inspection, inspect } from './inspection.ts';
import { readPage } from './page/page.ts';
import { readHeuristics } from './readers/heuristics/heuristics.ts';
import { type Correction, readCorrections } from './readers/picked.ts';
import { readStructuredData } from './readers/structured-data.ts';
import { reconcile, type SourcedDraft } from './reconcile.ts';
import { refusalOf } from './refusals.ts';
import { type AddressedPosting, isOfAnother, type NamedPosting } from './same-posting.ts';

/** What a reading needs to know beside the page. */
export interface CaptureContext {
  /** The boards that are known; of any other page the structured data and the general heuristics are read. */
  readonly boards: readonly Board[];
  /**
   * The day on which the page was looked at, `2026-11-21`, for dates such as "3 days ago". Null for a page that was
   * saved nobody knows when: such dates then stay unread.
   */
  readonly today: string | null;
  /** What a person has pointed at on this site; it fills gaps. */
  readonly corrections?: readonly Correction[];
}

/** A posting, or the reason why there is none, and what it came from. */
export interface Reading {
  readonly result: CaptureResult;
  readonly inspection: Inspection;
  /** Whether what a person points at is looked for: only where the page as a whole is about one posting. */
  readonly takesCorrections: boolean;
}

/**
 * Reads the one posting that a page shows, or says why there is none. Looks at the document only: no layout, no page
 * globals, no network, and nothing of the page is changed. Never throws on what a page contains. `url` is the address
 * in the address bar.
 *
 * ```ts
 * const result = readPosting(document, location.href, { boards, today: '2026-11-21' });
 * if (result.posting === null) showWhy(result.reason);
 * ```
 */
export function readPosting(document: Document, url: string, context: CaptureContext): CaptureResult {
  return readAndInspect(document, url, context).result;
}

/** As `readPosting`, and says of each source what it had to say. */
export function readAndInspect(document: Document, url: string, context: CaptureContext): Reading {
  const address = new URL(url);
  const found = findBoard(context.boards, address);
  const heard: Heard = { drafts: [], isRefusedByBoard: false, takesCorrections: false };
  // A saved file or a page of the browser itself has no address to come back to.
  const isOfTheWeb = /^https?:$/.test(address.protocol);
  const result = isOfTheWeb ? readInto(heard, document, address, found, context) : none('not-a-posting');
  // A board that knows what else stands at such an address has read its page well.
  const board = found?.id == null || heard.isRefusedByBoard ? null : found.board.name;
  return { result, inspection: inspect(result, board, heard.drafts), takesCorrections: heard.takesCorrections };
}

/** What was heard on the way to a result. */
interface Heard {
  /** What each source says, most trusted first. */
  readonly drafts: SourcedDraft[];
  isRefusedByBoard: boolean;
  takesCorrections: boolean;
}

function readInto(
  heard: Heard,
  document: Document,
  address: URL,
  found: FoundBoard | null,
  { today, corrections = [] }: CaptureContext,
): CaptureResult {
  const { drafts } = heard;
  const page = readPage(document, address);
  const reading: BoardReading =
    found === null ? NO_BOARD : found.board.read(page, { url: address, id: found.id, today });
  const addressed = addressedPosting(found, address);
  const isLeftBehind = (named: NamedPosting, shownTitle: string | null) =>
    addressed !== null && isOfAnother(named, addressed, shownTitle);

  const markupIsCurrent = reading.markup === undefined || !isLeftBehind(namedBy(reading.markup), null);
  const shownTitle = markupIsCurrent ? (reading.markup?.title ?? null) : null;
  const stateIsCurrent = reading.state === undefined || !isLeftBehind(namedBy(reading.state), shownTitle);
  if (reading.state !== undefined && stateIsCurrent) drafts.push({ source: 'board-state', draft: reading.state });
  if (reading.markup !== undefined && markupIsCurrent) drafts.push({ source: 'board-markup', draft: reading.markup });
  const boardSawPosting = drafts.some(({ draft: { title } }) => title !== undefined && title !== null);
  // The posting of the address is not drawn yet: what is seen is the one before.
  if (!markupIsCurrent && !boardSawPosting) return none('empty-page');
  if (reading.refusal !== undefined) {
    heard.isRefusedByBoard = true;
    return none(reading.refusal);
  }

  if (reading.wholePage && markupIsCurrent) {
    const structured = readStructuredData(page, ({ title, id, address: own }) =>
      isLeftBehind(
        { title, id: id !== null && found?.board.markedIds?.test(id) ? id : null, address: own },
        shownTitle,
      ),
    );
    const refusal = refusalOf(page, { structured, boardSawPosting });
    if (refusal !== null) return none(refusal);
    const onlyOthers = !boardSawPosting && structured.drafts.length === 0;
    if (onlyOthers && (!stateIsCurrent || structured.passedOver > 0)) return none('empty-page');
    drafts.unshift(...structured.drafts);
    heard.takesCorrections = true;
    const picked = readCorrections(document, corrections, { today, language: page.language });
    if (picked.title && drafts.every(({ draft: { title } }) => !title)) {
      // It makes a posting of a page that is nothing else, and not of a list with a headline in the same place.
      const { draft, reason } = readHeuristics(page, { drafts, today });
      if (draft === null && reason !== 'not-a-posting') return none(reason);
    }
    if (Object.keys(picked).length > 0) drafts.push({ source: 'user', draft: picked });
    const heuristics = readHeuristics(page, { drafts, today });
    if (heuristics.draft === null && drafts.every(({ draft: { title } }) => !title)) return none(heuristics.reason);
    if (heuristics.draft !== null) drafts.push({ source: 'heuristic', draft: heuristics.draft });
  }
  const posting = reconcile(
    drafts,
    {
      canonicalUrl:
        (found?.id && found.board.canonicalUrl?.(found.id, address)) || canonicalUrl(address, page.canonicalLink),
      board: found?.board.name ?? address.hostname.replace(/^www\./, ''),
      boardJobId: found?.id ?? null,
    },
    page,
  );
  return posting === null ? none('not-a-posting') : { posting };
}

/**
 * The posting that the address names, which whatever is read must be of. The example of a board names none that exists:
 * a page that was kept without its address is read there, and taken at its word.
 */
function addressedPosting(found: FoundBoard | null, url: URL): AddressedPosting | null {
  if (found === null || found.id === null || url.href === found.board.example) return null;
  return { board: found.board, id: found.id, url };
}

const NO_BOARD: BoardReading = { wholePage: true };

function namedBy({ title, boardJobId }: Draft): NamedPosting {
  return { title: title ?? null, id: boardJobId ?? null, address: null };
}

function none(reason: NoPostingReason): CaptureResult {
  return { posting: null, reason };
}
