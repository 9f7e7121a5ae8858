import { z } from 'zod';
import { readTable } from './store.ts';
import type { TestBrowser } from './test-browser.ts';

const Row = z.object({ key: z.string(), value: z.unknown() });
const Exchange = z.object({ lastSuccessAt: z.string().nullable(), problem: z.string().nullable() });

const Pairing = z.object({ serverUrl: z.string(), token: z.string() });

/** How the last exchange with the server went, as the screens show it. */
export async function exchangeOf(browser: TestBrowser): Promise<z.infer<typeof Exchange>> {
  const value = await deviceRow(browser, 'exchange');
  return value === undefined ? { lastSuccessAt: null, problem: null } : Exchange.parse(value);
}

/** The server that the browser is paired with, and what proves to it who calls; null where there is none. */
export async function pairingOf(browser: TestBrowser): Promise<z.infer<typeof Pairing> | null> {
  const value = await deviceRow(browser, 'pairing');
  return value === undefined ? null : Pairing.parse(value);
}

async function deviceRow(browser: TestBrowser, key: string): Promise<unknown> {
  const rows = z.array(Row).parse(await readTable(browser, 'device'));
  return rows.find((row) => row.key === key)?.value;
}
