/** How boards were read lately: one as ever, one whose last page was odd, one that is changing, one that is not read. */
import { toInstant } from '@jobmagpie/model';
import { putRows } from '../support/browser/store.ts';
import type { TestBrowser } from '../support/browser/test-browser.ts';

const HOUR = 60 * 60_000;

const fine = { state: 'fine', missing: [{ field: 'salary', reason: 'not-said' }], guessed: [] };
const guessed = { state: 'guessed', missing: [], guessed: ['title', 'company'] };
const incomplete = { state: 'incomplete', missing: [{ field: 'description', reason: 'board-silent' }], guessed: [] };
const unread = { state: 'unread', missing: [], guessed: [] };

const boards = {
  ashby: [guessed, guessed, fine],
  greenhouse: [incomplete, fine, fine],
  lever: [fine, fine],
  linkedin: [unread, incomplete, fine],
};

export async function putSampleReadings(browser: TestBrowser, now: number): Promise<void> {
  const rows = Object.entries(boards).map(([board, readings]) => ({
    board,
    readings: readings.map((reading, index) => ({ at: toInstant(now - (index + 1) * HOUR), ...reading })),
  }));
  await putRows(browser, 'captureHealth', rows);
  await putRows(browser, 'corrections', [{ host: 'jobs.example.com', field: 'salary', selector: '#pay' }]);
}
