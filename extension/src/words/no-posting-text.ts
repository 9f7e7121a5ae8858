import type { NoPostingReason } from '@jobmagpie/model';
import { i18n } from '#i18n';

/** Why a page yields no posting, in a sentence for a person. */
export function noPostingText(reason: NoPostingReason): string {
  switch (reason) {
    case 'list':
      return i18n.t('noPosting.list');
    case 'login-wall':
      return i18n.t('noPosting.loginWall');
    case 'blocked':
      return i18n.t('noPosting.blocked');
    case 'expired':
      return i18n.t('noPosting.expired');
    case 'error-page':
      return i18n.t('noPosting.errorPage');
    case 'not-a-posting':
      return i18n.t('noPosting.notAPosting');
    case 'empty-page':
      return i18n.t('noPosting.emptyPage');
  }
}
