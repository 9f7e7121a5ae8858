import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { readPreferences } from '../../store/profile.ts';
import { setButtonShown } from '../../store/sets.ts';
import { announceWrite } from '../ask-background.ts';
import { Section } from '../Section.tsx';
import styles from './HiddenSitesSection.module.css';

/** Sites on which the person hid the Save button; there only if there are any. */
export function HiddenSitesSection() {
  const attempt = useAttempt();
  const hosts = useLiveQuery(async () => (await readPreferences()).hiddenButtonHosts);
  if (hosts === undefined || Object.keys(hosts).length === 0) return null;
  const show = async (host: string) => {
    await setButtonShown(host, true);
    announceWrite();
  };
  return (
    <Section anchor="sites" title={i18n.t('settings.hiddenSites')} hint={i18n.t('settings.hiddenSitesHint')}>
      <ul className={styles.sites}>
        {Object.keys(hosts).map((host) => (
          <li key={host} className={styles.site}>
            <span className={styles.host}>{host}</span>
            <Button
              size="small"
              onClick={() => attempt(() => show(host))}
              aria-label={i18n.t('settings.showOn', [host])}
            >
              {i18n.t('popup.showButton')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
