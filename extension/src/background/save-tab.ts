import type { Posting } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { duplicatesOf } from '../store/duplicates-of';
import { findJob } from '../store/jobs';
import { readPreferences } from '../store/profile';
import { noPostingText } from '../words/no-posting-text';
import { announce } from './announce';
import { captureTab } from './capture-tab';
import { savePosting } from './save';

interface SavedTab {
  id?: number | undefined;
  url?: string | undefined;
  windowId?: number | undefined;
}

/**
 * Saves what a tab shows and says in the tab what came of it: for the keyboard command and the menu. Where the person is
 * to be asked first, the popup does that: what a posting looks like may be of another site, which no page may hear.
 */
export async function saveTab(tab: SavedTab): Promise<void> {
  if (tab.id === undefined) return;
  const captured = await captureTab(tab.id);
  if ('refused' in captured) return announce(tab.id, { isDone: false, text: captured.refused });
  if (captured.posting === null) return announce(tab.id, { isDone: false, text: noPostingText(captured.reason) });
  const { posting } = captured;
  if ((await needsQuestion(posting)) && (await openPopup(tab.windowId))) return;
  const answer = await savePosting(posting, tab.url ?? posting.canonicalUrl);
  if (answer.status === 'failed') return announce(tab.id, { isDone: false, text: answer.problem });
  const name = [posting.title, posting.company].filter(Boolean).join(' · ');
  const text =
    answer.status === 'saved' ? i18n.t('background.saved', [name]) : i18n.t('background.alreadySaved', [name]);
  await announce(tab.id, { isDone: true, text });
}

async function needsQuestion(posting: Posting): Promise<boolean> {
  if ((await findJob(posting)) !== undefined) return false;
  return (await readPreferences()).confirmsBeforeSaving || (await duplicatesOf(posting)).length > 0;
}

/** False where it does not open: Firefox has a press open it at once or never. Then the press saves, as it says. */
async function openPopup(windowId: number | undefined): Promise<boolean> {
  try {
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
    return true;
  } catch (error) {
    console.error('The popup was not opened to ask before saving', error);
    return false;
  }
}
