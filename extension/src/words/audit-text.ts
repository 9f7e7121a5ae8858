import { AuditAction, type AuditEntry } from '@jobmagpie/api';
import { i18n } from '#i18n';

/** What happened to an account, in words. An action of a newer server has the name that the server gives it. */
export function auditText({ action, subject }: AuditEntry): string {
  const known = AuditAction.safeParse(action);
  const words = known.success ? actionText(known.data) : action;
  return subject === null ? words : `${words}: ${subject}`;
}

function actionText(action: AuditAction): string {
  switch (action) {
    case 'account.created':
      return i18n.t('audit.accountCreated');
    case 'account.exported':
      return i18n.t('audit.accountExported');
    case 'account.imported':
      return i18n.t('audit.accountImported');
    case 'device.paired':
      return i18n.t('audit.devicePaired');
    case 'device.revoked':
      return i18n.t('audit.deviceRevoked');
    case 'device.renamed':
      return i18n.t('audit.deviceRenamed');
    case 'sign-in.succeeded':
      return i18n.t('audit.signInSucceeded');
    case 'sign-in.failed':
      return i18n.t('audit.signInFailed');
    case 'signed-out.everywhere':
      return i18n.t('audit.signedOutEverywhere');
    case 'invitation.made':
      return i18n.t('audit.invitationMade');
    case 'password.set':
      return i18n.t('audit.passwordSet');
    case 'password.reset-requested':
      return i18n.t('audit.passwordResetRequested');
    case 'password.reset':
      return i18n.t('audit.passwordReset');
    case 'email.verified':
      return i18n.t('audit.emailVerified');
    case 'provider.linked':
      return i18n.t('audit.providerLinked');
    case 'provider.unlinked':
      return i18n.t('audit.providerUnlinked');
    case 'access-token.made':
      return i18n.t('audit.accessTokenMade');
  }
}
