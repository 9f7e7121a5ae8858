/**
 * Marks in the lists of boards. A page is told of its own board's postings only, and only of those whose ids stand on it:
 * one word each. What this gives away: a page that has taken over its process, and with it our script, can ask for any
 * ids of its own board and learn which are saved or dismissed, as it can of a single posting through `find-job`. Of other
 * boards and sites it learns nothing, and without taking over a process nothing at all: marks stand in closed shadow
 * roots, and every result has one, so that neither what they say nor where they are tells a page anything.
 */
import { boardsOfPage } from '@jobmagpie/capture/addresses';
import { boardAddresses } from '../board-addresses';
import type { PageNotice, ResultMarks } from '../messages';
import { postingMarks, watchPostingMarks } from '../store/posting-marks';
import { readPreferences } from '../store/profile';
import { inBackground } from './in-background';

/** The marks of the postings with these ids on the board of the page; null where the person wants none. */
export async function readMarks(ids: readonly string[], url: string): Promise<ResultMarks | null> {
  const [board] = boardsOfPage(boardAddresses, url);
  if (board === undefined || !(await readPreferences()).resultMarks) return null;
  return postingMarks(board.name, ids);
}

/** Lets lists that are open follow what is written here. */
export function keepMarksCurrent(): void {
  watchPostingMarks(() => inBackground('Telling the lists', tellLists()));
}

/** Tells the lists and postings that are open to look again. It says no more than that. */
export async function tellLists(): Promise<void> {
  const url = boardAddresses.flatMap(({ matches }) => matches);
  const notice: PageNotice = { type: 'marks-changed' };
  for (const { id } of await browser.tabs.query({ url })) {
    // A tab that was open before the extension came has no script that hears this.
    if (id !== undefined) inBackground('Telling a list', browser.tabs.sendMessage(id, notice));
  }
}
