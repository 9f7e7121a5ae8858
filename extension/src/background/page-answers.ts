import { boardsOfPage, findBoardAddress } from '@jobmagpie/capture/addresses';
import { type Posting, systemClock } from '@jobmagpie/model';
import { boardAddresses } from '../board-addresses';
import { BUTTON_FILE } from '../button/button-file';
import type {
  DeedAnswer,
  DismissalAnswer,
  KnownPosting,
  PageMessage,
  PageSetting,
  ResultMarks,
  SaveAnswer,
  SavedBefore,
} from '../messages';
import type { PickedAnswer, PickStart } from '../pick-answers';
import { noteReading } from '../store/capture-health';
import { notePostingIsThere } from '../store/closed-postings';
import { dismissPosting, isDismissed, takeBackDismissal } from '../store/dismissals';
import { duplicatesOf } from '../store/duplicates-of';
import { findJob, jobById, type PostingKey } from '../store/jobs';
import { readPreferences } from '../store/profile';
import { setButtonShown } from '../store/sets';
import { duplicateText, lookalikeReasonsText } from '../words/duplicate-text';
import { exchangeSoon } from './exchange';
import { inBackground } from './in-background';
import { injectExtractor } from './inject-extractor';
import { isOfPage } from './is-of-page';
import { notePage } from './note-page';
import { keepPicked, startPick } from './pick-field';
import { readMarks } from './result-marks';
import { problemOf, savePosting, toKnownJob } from './save';
import { tellPage } from './tell-page';

/** The frame that a message came from, as the browser says it. */
export interface PageFrame {
  tabId: number;
  frameId: number;
  url: string;
}

/** Answers the script in a page. Every answer is about that page alone. */
export async function answerPage(
  message: PageMessage,
  { tabId, frameId, url }: PageFrame,
): Promise<
  | SaveAnswer
  | DeedAnswer
  | KnownPosting
  | SavedBefore
  | PageSetting
  | DismissalAnswer
  | ResultMarks
  | PickStart
  | PickedAnswer
  | null
> {
  switch (message.type) {
    case 'inject-extractor':
      await injectExtractor(tabId, frameId);
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [BUTTON_FILE] });
      return null;
    case 'note-reading':
      // Of its own board alone, or a page could make any board look broken.
      if (findBoardAddress(boardAddresses, url)?.board === message.reading.board) await noteReading(message.reading);
      return null;
    case 'save-own-posting': {
      const answer = await savePosting(message.posting, url, (job) =>
        inBackground('Telling the page', tellPage(tabId, frameId, { type: 'job-changed', job })),
      );
      return answer.status === 'already-saved' ? hideForeign(answer, message.posting, url) : answer;
    }
    case 'find-known':
      return findKnown(message, url);
    case 'find-saved-before':
      return savedBefore(message.posting, url);
    case 'posting-gone':
      await notePage(url, { posting: null, reason: 'expired' });
      return null;
    case 'dismiss-own-posting':
      if (!isOfPage(message.posting, url)) return null;
      await (message.isDismissed ? dismissPosting : takeBackDismissal)(message.posting);
      exchangeSoon();
      return { isDismissed: message.isDismissed };
    case 'read-marks':
      return readMarks(message.ids, url);
    case 'read-page-setting': {
      const { hiddenButtonHosts } = await readPreferences();
      const isShown = !(new URL(url).hostname in hiddenButtonHosts);
      return { isShown, boards: boardsOfPage(boardAddresses, url) };
    }
    case 'show-button':
      return showButton(url, message.isShown);
    case 'open-job':
      await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html#/jobs/${message.jobId}`) });
      return { status: 'done' };
    case 'open-score-place':
      await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html#/${message.place}`) });
      return { status: 'done' };
    case 'pick-own-field':
      return startPick(tabId, frameId, message.field);
    case 'field-picked':
      return keepPicked(message, { tabId, frameId, url });
  }
}

/** What is known of a posting, in so far as it is the page's. */
async function findKnown(key: PostingKey, url: string): Promise<KnownPosting> {
  const [found, dismissed, { confirmsBeforeSaving }] = await Promise.all([
    findJob(key),
    isOfPage(key, url) && isDismissed(key),
    readPreferences(),
  ]);
  const job = found !== undefined && isOfPage(found.value, url) ? found : null;
  // The page shows it, so it is not gone, or not any more.
  if (job !== null && job.value.closedAt != null) {
    await notePostingIsThere(key, true);
    exchangeSoon();
  }
  return { job: job && toKnownJob(job), isDismissed: dismissed, confirmsBeforeSaving };
}

async function showButton(url: string, isShown: boolean): Promise<DeedAnswer> {
  try {
    await setButtonShown(new URL(url).hostname, isShown);
    exchangeSoon();
    return { status: 'done' };
  } catch (error) {
    console.error('Whether the button is shown here was not kept', error);
    return { status: 'failed', problem: problemOf(error) };
  }
}

/** The surest of the jobs that look like the posting, of those that the page may know of. */
async function savedBefore(posting: Posting, url: string): Promise<SavedBefore | null> {
  const found = (await duplicatesOf(posting)).find(({ job }) => isOfPage(job.value, url));
  if (found === undefined) return null;
  const text = duplicateText(found, null, systemClock());
  return { jobId: found.job.id, text, reasons: lookalikeReasonsText(found.reasons) };
}

/** The job was saved on another site: the page hears that it is saved, and nothing that it did not say itself. */
async function hideForeign(
  answer: SaveAnswer & { status: 'already-saved' },
  posting: Posting,
  url: string,
): Promise<SaveAnswer> {
  const job = await jobById(answer.job.jobId);
  if (job !== undefined && isOfPage(job.value, url)) return answer;
  const { jobId, savedAt } = answer.job;
  const known = { jobId, title: posting.title, stage: 'saved', savedAt, match: null, lacks: null } as const;
  return { status: 'already-saved', job: known };
}
