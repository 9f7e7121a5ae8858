import { i18n } from '#i18n';
import type { PageMessage } from '../messages';
import { ask } from './ask';

type Deed = PageMessage & { type: 'show-button' | 'open-job' | 'open-score-place' };

/** Has something done that the person asked for. Gives a sentence where it was not. */
export async function haveDone(message: Deed): Promise<string | null> {
  try {
    const answer = await ask(message);
    if (answer === null) return i18n.t('button.noAnswer');
    return answer.status === 'failed' ? answer.problem : null;
  } catch (error) {
    console.error('What the person asked for was not done', error);
    return i18n.t('button.reload');
  }
}
