import { i18n } from '#i18n';

/** The keys that work in the lists themselves, for the help. */
export const listKeys: readonly { keys: string; name: () => string }[] = [
  { keys: 'j / ↓', name: () => i18n.t('palette.down') },
  { keys: 'k / ↑', name: () => i18n.t('palette.up') },
  { keys: '← / →', name: () => i18n.t('palette.sideways') },
  { keys: 'Enter', name: () => i18n.t('palette.open') },
  { keys: 'x', name: () => i18n.t('palette.select') },
  { keys: 'Shift x', name: () => i18n.t('palette.selectRange') },
  { keys: 'Ctrl A', name: () => i18n.t('palette.selectAll') },
  { keys: 'Delete', name: () => i18n.t('palette.deleteSelected') },
  { keys: 's', name: () => i18n.t('palette.stage') },
  { keys: 'e', name: () => i18n.t('palette.notes') },
  { keys: 'Space', name: () => i18n.t('palette.carry') },
  { keys: 'Escape', name: () => i18n.t('palette.giveUp') },
];
