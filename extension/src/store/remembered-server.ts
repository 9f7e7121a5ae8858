/**
 * The address of this browser's server, kept apart from the store: where the browser has cleared the store, this says
 * where everything is. Never more than the address, because scripts in pages can read what is kept here.
 */
import { browser } from 'wxt/browser';
import { z } from 'zod';

const KEY = 'server.address';
const Kept = z.object({ [KEY]: z.url() });

export async function rememberServer(serverUrl: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: serverUrl });
}

/** For a person who leaves the server, or wants to begin anew without it. */
export async function forgetServer(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** The address of the server that this browser was paired with and has not left; null where there is none. */
export async function rememberedServer(): Promise<string | null> {
  return Kept.safeParse(await browser.storage.local.get(KEY)).data?.[KEY] ?? null;
}
