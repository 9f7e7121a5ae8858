/**
 * Every message between the parts of the extension. What a content script may send is a list of its own: a page that
 * has taken over its process could speak in its name, so no answer to it holds a token or a job of another page.
 */
import { Posting, Stage, WebAddress } from '@jobmagpie/model';
import { z } from 'zod';

/** The port that a page of the extension holds open while it is open itself. */
export const LIVE_PORT = 'live';

/** What the script in a page may ask for. */
export const PageMessage = z.discriminatedUnion('type', [
  /** Put the extractor into the frame that asks. Answer: `null` once it is there. */
  z.object({ type: z.literal('inject-extractor') }),
  /** Save the posting of this page. Answer: `SaveAnswer`. */
  z.object({ type: z.literal('save-own-posting'), posting: Posting }),
  /** Is the posting of this page saved? Answer: `KnownJob` or null. */
  z.object({
    type: z.literal('find-job'),
    canonicalUrl: WebAddress,
    board: z.string().max(253),
    boardJobId: z.string().max(300).nullable(),
  }),
  /** Whether this page's site has a button. Answer: `ButtonSetting`. */
  z.object({ type: z.literal('read-button-setting') }),
  /** Show the button on this page's site, or not any more. Answer: null. */
  z.object({ type: z.literal('show-button'), isShown: z.boolean() }),
  /** Open the dashboard on a job. Answer: null. */
  z.object({ type: z.literal('open-job'), jobId: z.uuid() }),
]);
export type PageMessage = z.infer<typeof PageMessage>;

/** What the extension's own pages may ask for. */
export const ExtensionMessage = z.discriminatedUnion('type', [
  /** Save a posting that `capture-tab` read at `url`. Answer: `SaveAnswer`. */
  z.object({ type: z.literal('save-posting'), posting: Posting, url: WebAddress }),
  /** Read the page of a tab. Answer: the model's `CaptureResult`, or `CaptureRefusal`. */
  z.object({ type: z.literal('capture-tab'), tabId: z.number().int() }),
  /** Something was written: exchange with the server soon. Answer: null. */
  z.object({ type: z.literal('written') }),
  /** Exchange with the server now. Answer: `null` when it is done, whatever came of it; the store says what. */
  z.object({ type: z.literal('exchange') }),
  /** Pair with a server, with a code where one is needed. Answer: `PairAnswer`. */
  z.object({
    type: z.literal('pair'),
    serverUrl: z.url({ protocol: /^https?$/ }),
    code: z.string().max(20).nullable(),
  }),
  /** Ask the paired server for a code that lets another browser in. Answer: `InviteAnswer`. */
  z.object({ type: z.literal('invite') }),
  /** Leave the server; every job stays in this browser. Answer: null. */
  z.object({ type: z.literal('unpair') }),
]);
export type ExtensionMessage = z.infer<typeof ExtensionMessage>;

const Score = z.union([
  z.object({
    status: z.literal('scored'),
    total: z.number(),
    word: z.enum(['strong', 'good', 'partial', 'weak']),
    reasons: z.array(z.string()),
  }),
  z.object({ status: z.literal('no-score'), missing: z.string() }),
]);

/** What a page's own button may know of its own job. */
export const KnownJob = z.object({
  jobId: z.uuid(),
  title: z.string(),
  stage: Stage,
  savedAt: z.string(),
  match: Score.nullable(),
});
export type KnownJob = z.infer<typeof KnownJob>;

export const SaveAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('saved'), job: KnownJob }),
  z.object({ status: z.literal('already-saved'), job: KnownJob }),
  /** Nothing was written. `problem` is a sentence for a person. */
  z.object({ status: z.literal('failed'), problem: z.string() }),
]);
export type SaveAnswer = z.infer<typeof SaveAnswer>;

/** What the background tells the script in a page: its job has changed. */
export const PageNotice = z.object({ type: z.literal('job-changed'), job: KnownJob });
export type PageNotice = z.infer<typeof PageNotice>;

export const ButtonSetting = z.object({ isShown: z.boolean() });
export type ButtonSetting = z.infer<typeof ButtonSetting>;

/** Why a tab could not be read at all. */
export const CaptureRefusal = z.object({ refused: z.string() });
export type CaptureRefusal = z.infer<typeof CaptureRefusal>;

export const PairAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('paired') }),
  /** The server wants a code: this is not its first browser. */
  z.object({ status: z.literal('code-needed'), problem: z.string() }),
  z.object({ status: z.literal('failed'), problem: z.string() }),
]);
export type PairAnswer = z.infer<typeof PairAnswer>;

export const InviteAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('invited'), code: z.string(), expiresAt: z.string() }),
  z.object({ status: z.literal('failed'), problem: z.string() }),
]);
export type InviteAnswer = z.infer<typeof InviteAnswer>;
