import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { openDashboard } from '../open-dashboard.ts';
import { useStorage } from '../use-storage.ts';
import { PopupNotice } from './PopupNotice.tsx';

/** Says that there is little room left, before a save fails for it. */
export function StorageNotice() {
  const { storage } = useStorage();
  const attempt = useAttempt();
  if (storage?.isShort !== true) return null;
  return (
    <PopupNotice
      words={i18n.t('settings.storageShort')}
      deed={i18n.t('settings.storageSee')}
      onDeed={() => attempt(() => openDashboard('/settings'))}
    />
  );
}
