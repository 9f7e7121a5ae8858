import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { useLostStore } from '../use-lost-store.ts';
import { PopupNotice } from './PopupNotice.tsx';

/** Says where the jobs are that this browser has cleared, and leads to where they are got back. */
export function LostStoreNotice() {
  const lost = useLostStore();
  const attempt = useAttempt();
  if (lost === null) return null;
  return (
    <PopupNotice
      words={i18n.t('lost.words', [lost.serverUrl])}
      deed={i18n.t('lost.getBack')}
      onDeed={() => attempt(() => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }))}
    />
  );
}
