import type { Posting } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { ask } from './ask';
import type { ButtonState } from './button';

/** Says that the posting of this page is not for the person, or takes it back: null where it is as any other again. */
export async function dismissOwnPosting(
  { title, company, canonicalUrl, board, boardJobId }: Posting,
  isDismissed: boolean,
): Promise<ButtonState | null> {
  try {
    const posting = { title, company, canonicalUrl, board, boardJobId };
    const answer = await ask({ type: 'dismiss-own-posting', posting, isDismissed });
    if (answer === null) return { name: 'failed', problem: i18n.t('button.noAnswer') };
    return answer.isDismissed ? { name: 'dismissed' } : null;
  } catch (error) {
    console.error('Dismissing failed', error);
    return { name: 'failed', problem: i18n.t('button.reload') };
  }
}

/** Saves the posting of this page, and gives what the button is to show then. */
export async function saveOwnPosting(posting: Posting): Promise<ButtonState> {
  try {
    const answer = await ask({ type: 'save-own-posting', posting });
    if (answer === null) return { name: 'failed', problem: i18n.t('button.noAnswer') };
    return answer.status === 'failed'
      ? { name: 'failed', problem: answer.problem }
      : { name: 'saved', job: answer.job };
  } catch (error) {
    console.error('Saving failed', error);
    return { name: 'failed', problem: i18n.t('button.reload') };
  }
}
