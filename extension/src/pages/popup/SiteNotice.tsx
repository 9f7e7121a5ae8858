import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { readPreferences } from '../../store/profile.ts';
import { setButtonShown } from '../../store/sets.ts';
import { announceWrite } from '../ask-background.ts';
import { siteOrigins, withdrawnOrigins } from '../site-permissions.ts';
import { PopupNotice } from './PopupNotice.tsx';

type Absence =
  | { kind: 'none' }
  | { kind: 'hidden'; host: string }
  | { kind: 'withdrawn'; host: string; origins: string[] };

/** Says why the site shows no Save button, and brings it back. */
export function SiteNotice({ url }: { url: string }) {
  const [absence, setAbsence] = useState<Absence>({ kind: 'none' });
  const attempt = useAttempt();
  useEffect(() => {
    absenceOn(url).then(setAbsence, (error: unknown) => console.error('Looking at the site failed', error));
  }, [url]);
  if (absence.kind === 'none') return null;

  const bringBack = async () => {
    if (absence.kind === 'hidden') {
      await setButtonShown(absence.host, true);
      announceWrite();
    } else if (!(await browser.permissions.request({ origins: absence.origins }))) {
      return;
    }
    setAbsence({ kind: 'none' });
  };

  return absence.kind === 'hidden' ? (
    <PopupNotice
      words={i18n.t('popup.buttonHidden', [absence.host])}
      deed={i18n.t('popup.showButton')}
      onDeed={() => attempt(bringBack)}
    />
  ) : (
    <PopupNotice
      words={i18n.t('popup.buttonWithdrawn', [absence.host])}
      deed={i18n.t('popup.allowSite')}
      onDeed={() => attempt(bringBack)}
    />
  );
}

async function absenceOn(url: string): Promise<Absence> {
  const host = URL.parse(url)?.hostname ?? '';
  if ((await readPreferences()).hiddenButtonHosts[host] === true) return { kind: 'hidden', host };
  const origins = await withdrawnOrigins(siteOrigins(url));
  return origins.length === 0 ? { kind: 'none' } : { kind: 'withdrawn', host, origins };
}
