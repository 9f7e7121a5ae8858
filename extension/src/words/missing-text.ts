import type { Missing } from '@jobmagpie/matching';
import { i18n } from '#i18n';

/** What a score needs and does not have, in a sentence that says how to get one. */
export function missingText(missing: Missing): string {
  switch (missing) {
    case 'posting-text':
      return i18n.t('score.missing.postingText');
    case 'profile-skills':
      return i18n.t('score.missing.profileSkills');
    case 'posting-skills':
      return i18n.t('score.missing.postingSkills');
    case 'weights':
      return i18n.t('score.missing.weights');
    case 'comparable-data':
      return i18n.t('score.missing.comparableData');
  }
}
