import { browser } from 'wxt/browser';
import { LIVE_PORT } from '../messages.ts';

/** A browser stops a background that has heard nothing for thirty seconds. */
const WORD_MS = 20_000;
/** A background that was stopped is started again this soon, and not in a circle where it cannot start. */
const AGAIN_MS = 500;

/** While this page is open, the background keeps up with the other browsers of the account. */
export function keepLive(): void {
  const port = browser.runtime.connect({ name: LIVE_PORT });
  const words = setInterval(() => port.postMessage(null), WORD_MS);
  port.onDisconnect.addListener(() => {
    clearInterval(words);
    setTimeout(keepLive, AGAIN_MS);
  });
}
