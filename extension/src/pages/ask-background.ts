/** What the extension's own pages ask of the background, each with the answer it gives. */
import type { KeyField } from '@jobmagpie/capture/inspection';
import type { Posting } from '@jobmagpie/model';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { CapturedTab, CaptureRefusal, type ExtensionMessage, SaveAnswer } from '../messages.ts';
import { PickStart } from '../pick-answers.ts';

const CaptureAnswer = z.union([CapturedTab, CaptureRefusal]);
type CaptureAnswer = z.infer<typeof CaptureAnswer>;

/** Sends a message. Rejects where the background could not do what it asks. */
export async function ask(message: z.input<typeof ExtensionMessage>): Promise<unknown> {
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

/** Lets the person point at a field on the page of a tab. */
export async function pickField(tabId: number, field: KeyField): Promise<PickStart> {
  return PickStart.parse(await ask({ type: 'pick-field', tabId, field }));
}

export async function savePosting(posting: Posting, url: string): Promise<SaveAnswer> {
  return SaveAnswer.parse(await ask({ type: 'save-posting', posting, url }));
}

/** Exchanges with the server now; the store says what came of it. */
export async function exchangeNow(): Promise<void> {
  await ask({ type: 'exchange' });
}
