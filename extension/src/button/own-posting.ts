import type { Posting } from '@jobmagpie/model';
import { i18n } from '#i18n';
import type { KnownPosting } from '../messages';
import { ask } from './ask';
import type { ButtonState } from './button';

/** What is known of the posting of this page, and how the person wants it saved. */
export async function findKnown({ canonicalUrl, board, boardJobId }: Posting): Promise<KnownPosting> {
  const known = await ask({ type: 'find-known', canonicalUrl, board, boardJobId });
  return known ?? { job: null, isDismissed: false, confirmsBeforeSaving: false };
}

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
    if (answer === null) return notSaved(i18n.t('button.noAnswer'));
    return answer.status === 'failed' ? notSaved(answer.problem) : { name: 'saved', job: answer.job };
  } catch (error) {
    console.error('Saving failed', error);
    return notSaved(i18n.t('button.reload'));
  }
}

function notSaved(problem: string): ButtonState {
  return { name: 'failed', problem: i18n.t('button.failed', [problem]) };
}
