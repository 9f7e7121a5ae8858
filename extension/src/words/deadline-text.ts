import { i18n } from '#i18n';
import { formatLanguage } from '../components/language.ts';
import { dayWords } from '../components/relative-words.ts';
import { daysAfter } from '../local-date.ts';

/** Until when to apply, in words: `Apply today`, `Apply by 25 Nov`. Both are calendar dates, of the job and of here. */
export function deadlineText(on: string, today: string): string {
  if (on === today) return i18n.t('nextStep.applyToday');
  if (on === daysAfter(today, 1)) return i18n.t('nextStep.applyByTomorrow');
  return i18n.t('nextStep.applyBy', [dayWords(on, today, formatLanguage())]);
}
