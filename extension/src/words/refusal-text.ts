import type { ApiFailure, ErrorCode } from '@jobmagpie/api';
import { i18n } from '#i18n';

/** The refusals that a person can meet, in their language. The rest are said in the words of the server. */
const texts: Partial<Record<ErrorCode, () => string>> = {
  not_signed_in: () => i18n.t('server.signedOut'),
  wrong_credentials: () => i18n.t('refusal.wrongCredentials'),
  wrong_code: () => i18n.t('refusal.wrongCode'),
  common_password: () => i18n.t('refusal.commonPassword'),
  registration_closed: () => i18n.t('refusal.registrationClosed'),
  address_not_usable: () => i18n.t('refusal.addressNotUsable'),
  mail_not_available: () => i18n.t('refusal.mailNotAvailable'),
  too_many_attempts: () => i18n.t('refusal.tooManyAttempts'),
  too_many_requests: () => i18n.t('refusal.tooManyRequests'),
  linked_elsewhere: () => i18n.t('refusal.linkedElsewhere'),
  last_way_to_sign_in: () => i18n.t('refusal.lastWayToSignIn'),
  not_confirmed: () => i18n.t('refusal.notConfirmed'),
  not_loopback: () => i18n.t('refusal.notLoopback'),
  already_paired: () => i18n.t('refusal.alreadyPaired'),
  pairing_closed: () => i18n.t('refusal.pairingClosed'),
  host_not_allowed: () => i18n.t('refusal.hostNotAllowed'),
  not_found: () => i18n.t('refusal.notFound'),
  wrong_task_state: () => i18n.t('refusal.wrongTaskState'),
  unavailable: () => i18n.t('refusal.unavailable'),
  internal_error: () => i18n.t('refusal.internalError'),
  storage_full: () => i18n.t('refusal.storageFull'),
  invalid_request: () => i18n.t('refusal.invalidRequest'),
};

/** What a refusal means and what to do, or null where only the server has words for it. */
export function refusalText(failure: ApiFailure & { kind: 'refused' }): string | null {
  const text = texts[failure.errorCode as ErrorCode]; // a newer server may know more words: then there is none
  if (text !== undefined) return text();
  return failure.status === 401 ? i18n.t('server.signedOut') : null;
}
