import { i18n } from '#i18n';

/** What the entries of a kind are called; one that a newer version made has the name that it has in the data. */
export function entityName(entity: string): string {
  switch (entity) {
    case 'job':
      return i18n.t('shell.jobs');
    case 'stageChange':
      return i18n.t('entity.stageChange');
    case 'profile':
      return i18n.t('shell.profile');
    case 'preferences':
      return i18n.t('shell.settings');
    default:
      return entity;
  }
}
