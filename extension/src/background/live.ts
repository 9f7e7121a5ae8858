/**
 * Keeps this browser up with the others while somebody looks: every page of the extension holds a port to the
 * background, which keeps the worker awake and tells when the last page is gone. In between, the alarm is enough.
 */
import { LIVE_PORT } from '../messages';
import { readPairing } from '../store/pairing';
import { exchange } from './exchange';
import { isExtensionPage } from './extension-page';
import { makeLiveChannel } from './live-channel';
import { openLiveSocket } from './live-socket';

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

/** Somebody who goes from one page to the next, or opens the popup again, finds the channel open. */
const LINGER_MS = 10_000;

const channel = makeLiveChannel({ readPairing, open: openLiveSocket, exchange, random: Math.random });
const pages = new Set<Port>();
let lingering: ReturnType<typeof setTimeout> | undefined;

export function listenForPages(): void {
  browser.runtime.onConnect.addListener((port) => {
    // The script in a page could open this port too, and has no business with it.
    if (port.name !== LIVE_PORT || port.sender === undefined || !isExtensionPage(port.sender)) return port.disconnect();
    pages.add(port);
    clearTimeout(lingering);
    channel.want(true);
    // That a page says something keeps the worker awake; what it wants is that the server of now is followed.
    port.onMessage.addListener(followPairing);
    port.onDisconnect.addListener(() => {
      pages.delete(port);
      if (pages.size === 0) lingering = setTimeout(() => channel.want(false), LINGER_MS);
    });
  });
}

/** To be called when this browser has another server than before, or none any more. */
export function followPairing(): void {
  channel.follow();
}
