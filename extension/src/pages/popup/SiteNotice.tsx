import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { editPreferences, readPreferences } from '../../store/profile.ts';
import { announceWrite } from '../ask-background.ts';
import { siteOrigins, withdrawnOrigins } from '../site-permissions.ts';
import styles from './SiteNotice.module.css';

type Absence =
  | { kind: 'none' }
  | { kind: 'hidden'; host: string }
  | { kind: 'withdrawn'; host: string; origins: string[] };

/** Says why the site shows no Save button, and brings it back. */
export function SiteNotice({ url }: { url: string }) {
  const [absence, setAbsence] = useState<Absence>({ kind: 'none' });
  useEffect(() => {
    absenceOn(url).then(setAbsence, (error: unknown) => console.error('Looking at the site failed', error));
  }, [url]);
  if (absence.kind === 'none') return null;

  const bringBack = async () => {
    if (absence.kind === 'hidden') {
      const { [absence.host]: _, ...others } = (await readPreferences()).hiddenButtonHosts;
      await editPreferences({ hiddenButtonHosts: others });
      announceWrite();
    } else if (!(await browser.permissions.request({ origins: absence.origins }))) {
      return;
    }
    setAbsence({ kind: 'none' });
  };

  return (
    <div className={styles.notice}>
      <p>
        {absence.kind === 'hidden'
          ? i18n.t('popup.buttonHidden', [absence.host])
          : i18n.t('popup.buttonWithdrawn', [absence.host])}
      </p>
      <Button size="small" kind="quiet" onClick={() => void bringBack()}>
        {absence.kind === 'hidden' ? i18n.t('popup.showButton') : i18n.t('popup.allowSite')}
      </Button>
    </div>
  );
}

async function absenceOn(url: string): Promise<Absence> {
  const host = URL.parse(url)?.hostname ?? '';
  if ((await readPreferences()).hiddenButtonHosts[host] === true) return { kind: 'hidden', host };
  const origins = await withdrawnOrigins(siteOrigins(url));
  return origins.length === 0 ? { kind: 'none' } : { kind: 'withdrawn', host, origins };
}
