import { i18n } from '#i18n';
import { noPostingText } from '../words/no-posting-text';
import { announce } from './announce';
import { captureTab } from './capture-tab';
import { savePosting } from './save';

/** Saves what a tab shows and says in the tab what came of it: for the keyboard command and the menu. */
export async function saveTab(tab: { id?: number | undefined; url?: string | undefined }): Promise<void> {
  if (tab.id === undefined) return;
  const captured = await captureTab(tab.id);
  if ('refused' in captured) return announce(tab.id, { isDone: false, text: captured.refused });
  if (captured.posting === null) return announce(tab.id, { isDone: false, text: noPostingText(captured.reason) });
  const { posting } = captured;
  const answer = await savePosting(posting, tab.url ?? posting.canonicalUrl);
  if (answer.status === 'failed') return announce(tab.id, { isDone: false, text: answer.problem });
  const name = [posting.title, posting.company].filter(Boolean).join(' · ');
  const text =
    answer.status === 'saved' ? i18n.t('background.saved', [name]) : i18n.t('background.alreadySaved', [name]);
  await announce(tab.id, { isDone: true, text });
}
