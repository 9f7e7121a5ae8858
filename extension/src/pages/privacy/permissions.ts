import { i18n } from '#i18n';

/** Why each permission of the manifest is needed, in words for a person. A test compares the names with the manifest. */
export const permissions = {
  activeTab: () => i18n.t('privacy.permission.activeTab'),
  alarms: () => i18n.t('privacy.permission.alarms'),
  contextMenus: () => i18n.t('privacy.permission.contextMenus'),
  identity: () => i18n.t('privacy.permission.identity'),
  scripting: () => i18n.t('privacy.permission.scripting'),
  sidePanel: () => i18n.t('privacy.permission.sidePanel'),
  storage: () => i18n.t('privacy.permission.storage'),
  unlimitedStorage: () => i18n.t('privacy.permission.unlimitedStorage'),
};

export type ExplainedPermission = keyof typeof permissions;

/** True for a permission that is explained here. */
export function isExplained(permission: string): permission is ExplainedPermission {
  return Object.hasOwn(permissions, permission);
}
