import type { MatchWord } from '@jobmagpie/matching';
import { i18n } from '#i18n';

/** The word beside a score, for a person. */
export function matchWord(word: MatchWord): string {
  switch (word) {
    case 'strong':
      return i18n.t('match.strong');
    case 'good':
      return i18n.t('match.good');
    case 'partial':
      return i18n.t('match.partial');
    case 'weak':
      return i18n.t('match.weak');
  }
}
