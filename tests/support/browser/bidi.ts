import type { Browser, Page } from 'puppeteer-core';
import { z } from 'zod';

/** The WebDriver BiDi connection that puppeteer keeps to itself: what it has no call for goes over it directly. */
export interface BidiConnection {
  send(method: string, parameters: object): Promise<unknown>;
}

const Holder = z.object({ connection: z.custom<BidiConnection>((value) => typeof value === 'object') });

export function connectionOf(browser: Browser): BidiConnection {
  return Holder.parse(browser).connection;
}

/** The id that the protocol gives to a tab. */
export function contextOf(page: Page): string {
  return z.object({ _id: z.string() }).parse(page.mainFrame())._id;
}
