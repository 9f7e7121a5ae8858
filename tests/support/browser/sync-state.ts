import { z } from 'zod';
import { readTable } from './store.ts';
import type { TestBrowser } from './test-browser.ts';

const Row = z.object({ key: z.string(), value: z.unknown() });
const Exchange = z.object({ lastSuccessAt: z.string().nullable(), problem: z.string().nullable() });

/** How the last exchange with the server went, as the screens show it. */
export async function exchangeOf(browser: TestBrowser): Promise<z.infer<typeof Exchange>> {
  const rows = z.array(Row).parse(await readTable(browser, 'device'));
  const row = rows.find(({ key }) => key === 'exchange');
  return row === undefined ? { lastSuccessAt: null, problem: null } : Exchange.parse(row.value);
}
