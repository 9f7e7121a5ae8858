/**
 * The door for messages. A message is answered only if it comes from this extension and has one of the known forms; what
 * a content script may ask is less than what the extension's own pages may.
 */
import { ExtensionMessage, PageMessage } from '../messages';
import { answerExtension } from './extension-answers';
import { isExtensionPage } from './extension-page';
import { answerPage } from './page-answers';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

export function listenForMessages(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answer = route(message, sender);
    if (answer === null) return false;
    answer.then(respond, (error: unknown) => {
      console.error('A message was not answered', error);
      respond(undefined);
    });
    return true;
  });
}

/** The answer to come, or null for a message that is not for this extension to answer. */
export function route(message: unknown, sender: Sender): Promise<unknown> | null {
  if (sender.id !== browser.runtime.id) return null;
  if (isExtensionPage(sender)) {
    const parsed = ExtensionMessage.safeParse(message);
    return parsed.success ? answerExtension(parsed.data) : null;
  }
  const parsed = PageMessage.safeParse(message);
  const { tab, frameId = 0 } = sender;
  // A page that goes on without loading anew is at another address by now than when its script began.
  const url = frameId === 0 ? (tab?.url ?? sender.url) : sender.url;
  if (!parsed.success || tab?.id === undefined || url === undefined) return null;
  return answerPage(parsed.data, { tabId: tab.id, frameId, url });
}
