import type { KeyField } from '@jobmagpie/capture/inspection';
import { i18n } from '#i18n';
import { ask } from './ask';

/** Lets the person point at a field in this page. Gives a sentence where nothing can be pointed at. */
export async function pickOwnField(field: KeyField): Promise<string | null> {
  try {
    const answer = await ask({ type: 'pick-own-field', field });
    if (answer === null) return i18n.t('button.noAnswer');
    return answer.status === 'failed' ? answer.problem : null;
  } catch (error) {
    console.error('Nothing can be pointed at', error);
    return i18n.t('button.reload');
  }
}
