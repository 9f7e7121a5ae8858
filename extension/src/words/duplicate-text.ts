import { i18n } from '#i18n';
import { formatLanguage } from '../components/language.ts';
import { relativeWords } from '../components/relative-words.ts';
import { boardName } from '../pages/board-name.ts';
import type { LookalikeReason } from '../store/duplicates.ts';
import type { LikelyDuplicate } from '../store/duplicates-of.ts';

/**
 * "You saved this before, on LinkedIn, 3 weeks ago." `savedAt` is when the posting at hand was saved itself, null where
 * it was not; `now` is in milliseconds since 1970.
 */
export function duplicateText({ job, isPostedAgain }: LikelyDuplicate, savedAt: string | null, now: number): string {
  const { value } = job;
  const language = formatLanguage();
  const board = boardName(value.board);
  const ago = relativeWords(Date.parse(value.savedAt), now, language);
  const isEarlier = savedAt === null || value.savedAt <= savedAt;
  if (!isPostedAgain) return i18n.t(isEarlier ? 'duplicates.savedBefore' : 'duplicates.savedAgain', [board, ago]);
  if (!isEarlier) return i18n.t('duplicates.wasPostedAgain', [board, ago]);
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(new Date(value.savedAt));
  return i18n.t('duplicates.postedAgain', [month, board]);
}

/** What speaks for one opening, in a line: "same title · same company · same text". */
export function lookalikeReasonsText(reasons: readonly LookalikeReason[]): string {
  return reasons.map(lookalikeReasonText).join(' · ');
}

function lookalikeReasonText(reason: LookalikeReason): string {
  switch (reason) {
    case 'same-title':
      return i18n.t('duplicates.reason.sameTitle');
    case 'longer-title':
      return i18n.t('duplicates.reason.longerTitle');
    case 'same-company':
      return i18n.t('duplicates.reason.sameCompany');
    case 'related-company':
      return i18n.t('duplicates.reason.relatedCompany');
    case 'other-company':
      return i18n.t('duplicates.reason.otherCompany');
    case 'same-place':
      return i18n.t('duplicates.reason.samePlace');
    case 'place-unclear':
      return i18n.t('duplicates.reason.placeUnclear');
    case 'same-text':
      return i18n.t('duplicates.reason.sameText');
    case 'similar-text':
      return i18n.t('duplicates.reason.similarText');
    case 'part-of-text':
      return i18n.t('duplicates.reason.partOfText');
    case 'no-text':
      return i18n.t('duplicates.reason.noText');
    case 'same-address':
      return i18n.t('duplicates.reason.sameAddress');
    case 'same-number':
      return i18n.t('duplicates.reason.sameNumber');
  }
}
