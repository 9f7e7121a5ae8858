import type {
  DeedAnswer,
  DismissalAnswer,
  KnownPosting,
  PageMessage,
  PageNotice,
  PageSetting,
  ResultMarks,
  SaveAnswer,
  SavedBefore,
} from '../messages';
import type { PickedAnswer, PickStart } from '../pick-answers';

interface Answers {
  'inject-extractor': null;
  'note-reading': null;
  'save-own-posting': SaveAnswer;
  'find-known': KnownPosting;
  'find-saved-before': SavedBefore;
  'posting-gone': null;
  'dismiss-own-posting': DismissalAnswer;
  'read-marks': ResultMarks;
  'read-page-setting': PageSetting;
  'show-button': DeedAnswer;
  'open-job': DeedAnswer;
  'open-score-place': DeedAnswer;
  'pick-own-field': PickStart;
  'field-picked': PickedAnswer;
}

/**
 * Asks the background and gives its answer, or null where it has none. Rejects where this script has outlived its
 * extension, after an update: then the page must be loaded anew. The background is ours, so its answers are not checked.
 */
export async function ask<Message extends PageMessage>(message: Message): Promise<Answers[Message['type']] | null> {
  return (await browser.runtime.sendMessage(message)) ?? null;
}

/** Hears what the background has to say to this page. */
export function onNotice(hear: (notice: PageNotice) => void): void {
  browser.runtime.onMessage.addListener((notice: PageNotice, sender) => {
    if (sender.id === browser.runtime.id) hear(notice);
  });
}
