/** What the extension's own pages ask of the background, each with the answer it gives. */
import { CaptureResult, type Posting } from '@jobmagpie/model';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { CaptureRefusal, type ExtensionMessage, InviteAnswer, PairAnswer, SaveAnswer } from '../messages.ts';

const CaptureAnswer = z.union([CaptureResult, CaptureRefusal]);
type CaptureAnswer = z.infer<typeof CaptureAnswer>;

async function ask(message: ExtensionMessage): Promise<unknown> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  // Whatever is done is answered, if only with null; the reason why this was not stands in the background's log.
  if (answer === undefined) throw new Error('The background could not do it.');
  return answer;
}

/** Tells the background that something was written, so that it is scored and sent. It is safe on disk either way. */
export function announceWrite(): void {
  ask({ type: 'written' }).catch((error: unknown) => console.error('The background did not hear of a write', error));
}

/** Reads the page of a tab. */
export async function captureTab(tabId: number): Promise<CaptureAnswer> {
  return CaptureAnswer.parse(await ask({ type: 'capture-tab', tabId }));
}

export async function savePosting(posting: Posting, url: string): Promise<SaveAnswer> {
  return SaveAnswer.parse(await ask({ type: 'save-posting', posting, url }));
}

/** Exchanges with the server now; the store says what came of it. */
export async function exchangeNow(): Promise<void> {
  await ask({ type: 'exchange' });
}

/** Pairs with a server. `code` is null for the first browser of a server on this machine. */
export async function pairWith(serverUrl: string, code: string | null): Promise<PairAnswer> {
  return PairAnswer.parse(await ask({ type: 'pair', serverUrl, code }));
}

/** Asks the paired server for a code that lets another browser in. */
export async function inviteBrowser(): Promise<InviteAnswer> {
  return InviteAnswer.parse(await ask({ type: 'invite' }));
}

/** Leaves the server; every job stays in this browser. */
export async function leaveServer(): Promise<void> {
  await ask({ type: 'unpair' });
}
