import type { Stage } from '@jobmagpie/model';
import { i18n } from '#i18n';

/** The name of a stage for a person. */
export function stageName(stage: Stage): string {
  switch (stage) {
    case 'saved':
      return i18n.t('stage.saved');
    case 'applied':
      return i18n.t('stage.applied');
    case 'interview_scheduled':
      return i18n.t('stage.interviewScheduled');
    case 'interviewing':
      return i18n.t('stage.interviewing');
    case 'offer_received':
      return i18n.t('stage.offerReceived');
    case 'accepted':
      return i18n.t('stage.accepted');
    case 'rejected':
      return i18n.t('stage.rejected');
    case 'withdrawn':
      return i18n.t('stage.withdrawn');
    case 'archived':
      return i18n.t('stage.archived');
  }
}
