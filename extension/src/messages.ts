/**
 * Every message between the parts of the extension. What a content script may send is a list of its own: a page that
 * has taken over its process could speak in its name, so no answer to it holds a token or a job of another page.
 */
import type { BoardAddresses } from '@jobmagpie/capture/addresses';
import { keyFields, missingReasons, readingStates } from '@jobmagpie/capture/inspection';
import { CaptureResult, Posting, Stage, WebAddress } from '@jobmagpie/model';
import { z } from 'zod';
import { callableEndpoints } from './server-calls';

const ServerUrl = z.url({ protocol: /^https?$/ });

/**
 * What becomes of the jobs here where they belong to another account than the one that is signed in to: they are asked
 * about, go to the new account too, or make room for what it has.
 */
const CopyChoice = z.enum(['ask', 'merge', 'fresh']);
export type CopyChoice = z.infer<typeof CopyChoice>;

/** What becomes of the jobs here when the server is left. */
const CopyFate = z.enum(['keep', 'remove']);
export type CopyFate = z.infer<typeof CopyFate>;

/** The port that a page of the extension holds open while it is open itself. */
export const LIVE_PORT = 'live';

const KeyField = z.enum(keyFields);

/** How well a page of a board could be read; without a word of the page. */
export const NotedReading = z.object({
  board: z.string().max(253),
  state: z.enum(readingStates),
  missing: z.array(z.object({ field: KeyField, reason: z.enum(missingReasons) })).max(keyFields.length),
  guessed: z.array(KeyField).max(keyFields.length),
});
export type NotedReading = z.infer<typeof NotedReading>;

const ScorePlace = z.enum(['profile', 'settings']);
export type ScorePlace = z.infer<typeof ScorePlace>;

/** What the script in a page may ask for. */
export const PageMessage = z.discriminatedUnion('type', [
  /** Put the extractor and the button into the frame that asks. Answer: `null` once they are there. */
  z.object({ type: z.literal('inject-extractor') }),
  /** How well this page could be read, for the health of its board. Answer: null. */
  z.object({ type: z.literal('note-reading'), reading: NotedReading }),
  /** Save the posting of this page. Answer: `SaveAnswer`. */
  z.object({ type: z.literal('save-own-posting'), posting: Posting }),
  /** What is known of the posting of this page? Answer: `KnownPosting`. */
  z.object({
    type: z.literal('find-known'),
    canonicalUrl: WebAddress,
    board: z.string().max(253),
    boardJobId: z.string().max(300).nullable(),
  }),
  /** Was the posting of this page saved before, elsewhere on its site or board? Answer: `SavedBefore` or null. */
  z.object({ type: z.literal('find-saved-before'), posting: Posting }),
  /** This page says that its posting is gone. Answer: null. */
  z.object({ type: z.literal('posting-gone') }),
  /** The posting of this page is not for the person, or is after all. Answer: `DismissalAnswer`, null if it is not the page's. */
  z.object({
    type: z.literal('dismiss-own-posting'),
    posting: Posting.pick({ title: true, company: true, canonicalUrl: true, board: true, boardJobId: true }),
    isDismissed: z.boolean(),
  }),
  /** What is known of postings in the list on this page, by the ids of its board. Answer: `ResultMarks`; null for none wanted. */
  z.object({ type: z.literal('read-marks'), ids: z.array(z.string().min(1).max(300)).max(100) }),
  /** What the script needs to begin on this page. Answer: `PageSetting`. */
  z.object({ type: z.literal('read-page-setting') }),
  /** Show the button on this page's site, or not any more. Answer: `DeedAnswer`. */
  z.object({ type: z.literal('show-button'), isShown: z.boolean() }),
  /** Open the dashboard on a job. Answer: `DeedAnswer`. */
  z.object({ type: z.literal('open-job'), jobId: z.uuid() }),
  /** Open the dashboard where a person can give what a score lacks. Answer: `DeedAnswer`. */
  z.object({ type: z.literal('open-score-place'), place: ScorePlace }),
  /** Let the person point at a field on the page that asks. Answer: `PickStart`. */
  z.object({ type: z.literal('pick-own-field'), field: KeyField }),
  /** The person has pointed at a field on this page. Answer: `PickedAnswer`. */
  z.object({ type: z.literal('field-picked'), field: KeyField, selector: z.string().min(1).max(1_000) }),
]);
export type PageMessage = z.infer<typeof PageMessage>;

/** What the extension's own pages may ask for. */
export const ExtensionMessage = z.discriminatedUnion('type', [
  /** Save a posting that `capture-tab` read at `url`. Answer: `SaveAnswer`. */
  z.object({ type: z.literal('save-posting'), posting: Posting, url: WebAddress }),
  /** Read the page of a tab. Answer: `CapturedTab` or `CaptureRefusal`. */
  z.object({ type: z.literal('capture-tab'), tabId: z.number().int() }),
  /** Let the person point at a field on the page of a tab. Answer: `PickStart`. */
  z.object({ type: z.literal('pick-field'), tabId: z.number().int(), field: KeyField }),
  /** Something was written: exchange with the server soon. Answer: null. */
  z.object({ type: z.literal('written') }),
  /** Exchange with the server now. Answer: `null` when it is done, whatever came of it; the store says what. */
  z.object({ type: z.literal('exchange') }),
  /** Pair with a server, with a code where one is needed. Answer: `ConnectAnswer`. */
  z.object({
    type: z.literal('pair'),
    serverUrl: ServerUrl,
    code: z.string().max(20).nullable(),
    copy: CopyChoice.default('ask'),
  }),
  /** Sign in with an e-mail address and a password, to an account that is made first where `isNew`. Answer: `ConnectAnswer`. */
  z.object({
    type: z.literal('sign-in'),
    serverUrl: ServerUrl,
    email: z.string().max(254),
    password: z.string().max(256),
    isNew: z.boolean(),
    copy: CopyChoice.default('ask'),
  }),
  /** Sign in through a service elsewhere. Answer: `ConnectAnswer`. */
  z.object({
    type: z.literal('sign-in-elsewhere'),
    serverUrl: ServerUrl,
    provider: z.enum(['google', 'linkedin', 'github']),
    copy: CopyChoice.default('ask'),
  }),
  /** Give up a sign-in that waits for what is to become of the jobs here. Answer: null. */
  z.object({ type: z.literal('drop-sign-in') }),
  /** Link a service elsewhere to the account. Answer: `DeedAnswer`. */
  z.object({ type: z.literal('link-provider'), provider: z.enum(['google', 'linkedin', 'github']) }),
  /** Ask a server one thing; the paired one where no other is named. Answer: the client's `ApiResult`. */
  z.object({
    type: z.literal('call-server'),
    endpoint: z.enum(callableEndpoints),
    /** A server that is not paired is asked without any token. */
    serverUrl: ServerUrl.nullable(),
    sent: z.object({
      params: z.record(z.string(), z.string()).optional(),
      query: z.record(z.string(), z.unknown()).optional(),
      body: z.unknown().optional(),
    }),
  }),
  /** Find out how a server can be reached. Answer: `ConnectionReport`. */
  z.object({ type: z.literal('test-connection'), serverUrl: ServerUrl }),
  /** Exchange, then compare this store with the server. Answer: `EqualityReport`. */
  z.object({ type: z.literal('check-equality') }),
  /** Offer everything that is here and take everything that is there. Answer: null. */
  z.object({ type: z.literal('repair-copy') }),
  /** Put the server's file of the whole account where `takeAccountFile` finds it. Answer: `DeedAnswer`. */
  z.object({ type: z.literal('download-account') }),
  /** Give the server the file of an account that `putAccountFile` has put down, and fetch. Answer: `DeedAnswer`. */
  z.object({ type: z.literal('import-account') }),
  /**
   * Leave the server. Removing the copy is refused while edits wait to be sent, unless `givesUpUnsent`.
   * Answer: `SignOutAnswer`.
   */
  z.object({
    type: z.literal('sign-out'),
    isEverywhere: z.boolean().default(false),
    copy: CopyFate.default('keep'),
    givesUpUnsent: z.boolean().default(false),
  }),
  /** Delete the account on the server. Answer: `SignOutAnswer`. */
  z.object({ type: z.literal('delete-account'), confirm: z.string().max(300), copy: CopyFate }),
]);
export type ExtensionMessage = z.infer<typeof ExtensionMessage>;

const Score = z.union([
  z.object({
    status: z.literal('scored'),
    total: z.number(),
    word: z.enum(['strong', 'good', 'partial', 'weak']),
    reasons: z.array(z.string()),
  }),
  /** `missing` is a sentence; `place` is the page on which a person can give it, if there is one. */
  z.object({ status: z.literal('no-score'), missing: z.string(), place: ScorePlace.nullable() }),
]);

/** What a page's own button may know of its own job. */
export const KnownJob = z.object({
  jobId: z.uuid(),
  title: z.string(),
  stage: Stage,
  savedAt: z.string(),
  match: Score.nullable(),
  /** The first thing that it should have and that its page did not give, with a sentence for a person. */
  lacks: z.object({ field: KeyField, text: z.string() }).nullable(),
});
export type KnownJob = z.infer<typeof KnownJob>;

/** A job that looks like the posting of a page: `text` says when and where it was saved, `reasons` what speaks for it. */
export const SavedBefore = z.object({ jobId: z.uuid(), text: z.string(), reasons: z.string() });
export type SavedBefore = z.infer<typeof SavedBefore>;

export const SaveAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('saved'), job: KnownJob }),
  z.object({ status: z.literal('already-saved'), job: KnownJob }),
  /** Nothing was written. `problem` is a sentence for a person. */
  z.object({ status: z.literal('failed'), problem: z.string() }),
]);
export type SaveAnswer = z.infer<typeof SaveAnswer>;

/** What the background tells the script in a page. */
export const PageNotice = z.discriminatedUnion('type', [
  /** The job of the page has changed. */
  z.object({ type: z.literal('job-changed'), job: KnownJob }),
  /** What is known of the postings of a page may be something else now. */
  z.object({ type: z.literal('marks-changed') }),
  /** The page is read otherwise from now on: a person has pointed at a field of it. */
  z.object({ type: z.literal('corrections-changed') }),
]);
export type PageNotice = z.infer<typeof PageNotice>;

export const DismissalAnswer = z.object({ isDismissed: z.boolean() });
export type DismissalAnswer = z.infer<typeof DismissalAnswer>;

/** Of postings that a page named, by id: the stage of the job, or that it is not for the person. */
export const ResultMarks = z.record(z.string(), z.union([Stage, z.literal('dismissed')]));
export type ResultMarks = z.infer<typeof ResultMarks>;

/** What a page may know of its own posting, and how the person wants it saved. */
export interface KnownPosting {
  /** Null where it is not saved. */
  job: KnownJob | null;
  isDismissed: boolean;
  /** Whether the person wants to see what was read before it is saved. */
  confirmsBeforeSaving: boolean;
}

/** What the script in a page needs to begin. */
export interface PageSetting {
  /** Whether the page's site has a button. */
  isShown: boolean;
  /** The boards whose page it is. Told when asked, so that the script, which every page loads, carries no other. */
  boards: readonly BoardAddresses[];
}

/** What of the posting of a page a person may want to point at. */
export const FieldGaps = z.object({
  missing: z.array(KeyField),
  /** Only the general heuristics found them. */
  guessed: z.array(KeyField),
  /** The page is one of a known board, and its title, company or description was not found. */
  isReadBadly: z.boolean(),
  /** Whether what is pointed at here is looked for. */
  takesCorrections: z.boolean(),
});
export type FieldGaps = z.infer<typeof FieldGaps>;

/** What was read in a tab. */
export const CapturedTab = CaptureResult.and(z.object({ gaps: FieldGaps }));
export type CapturedTab = z.infer<typeof CapturedTab>;

/** Why a tab could not be read at all. */
export const CaptureRefusal = z.object({ refused: z.string() });
export type CaptureRefusal = z.infer<typeof CaptureRefusal>;

export const ConnectAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('paired') }),
  /** The server wants a code: this is not its first browser. */
  z.object({ status: z.literal('code-needed'), problem: z.string() }),
  /** The jobs here belong to another account. The same message with a choice goes on; nothing has changed yet. */
  z.object({ status: z.literal('other-account'), unsent: z.number() }),
  /** The person closed the window of the provider. */
  z.object({ status: z.literal('given-up') }),
  z.object({ status: z.literal('failed'), problem: z.string() }),
]);
export type ConnectAnswer = z.infer<typeof ConnectAnswer>;

export const DeedAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('done') }),
  z.object({ status: z.literal('given-up') }),
  z.object({ status: z.literal('failed'), problem: z.string() }),
]);
export type DeedAnswer = z.infer<typeof DeedAnswer>;

export const SignOutAnswer = z.discriminatedUnion('status', [
  /** `wasServerTold`: else this browser stands in the list of the account until it is removed there. */
  z.object({ status: z.literal('done'), wasServerTold: z.boolean() }),
  /** So many edits are nowhere but here. Nothing was removed. */
  z.object({ status: z.literal('unsent'), unsent: z.number() }),
  z.object({ status: z.literal('failed'), problem: z.string() }),
]);
export type SignOutAnswer = z.infer<typeof SignOutAnswer>;

export const ConnectionReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fine'), version: z.string(), roundTripMs: z.number(), isSignedIn: z.boolean() }),
  z.object({ kind: z.literal('signed-out'), version: z.string() }),
  z.object({ kind: z.literal('degraded'), version: z.string() }),
  z.object({ kind: z.enum(['server-older', 'server-newer']), version: z.string() }),
  z.object({ kind: z.literal('refused'), problem: z.string() }),
  z.object({
    kind: z.enum([
      'offline',
      'not-allowed',
      'timeout',
      'not-jobmagpie',
      'proxy-alone',
      'nothing-on-own-machine',
      'nothing-on-port',
      'no-encryption',
      'certificate-or-port',
      'nothing',
    ]),
  }),
]);
export type ConnectionReport = z.infer<typeof ConnectionReport>;

export const EqualityReport = z.discriminatedUnion('status', [
  z.object({ status: z.literal('equal'), rows: z.number() }),
  z.object({
    status: z.literal('different'),
    unsent: z.number(),
    entities: z.array(z.object({ entity: z.string(), here: z.number(), there: z.number() })),
  }),
  z.object({ status: z.literal('failed'), problem: z.string() }),
]);
export type EqualityReport = z.infer<typeof EqualityReport>;
