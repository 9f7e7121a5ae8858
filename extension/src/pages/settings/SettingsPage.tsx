import { i18n } from '#i18n';
import { usePageTitle } from '../use-page-title.ts';
import { AboutSection } from './AboutSection.tsx';
import { HiddenSitesSection } from './HiddenSitesSection.tsx';
import { ParkedSection } from './ParkedSection.tsx';
import { ServerSection } from './ServerSection.tsx';
import styles from './SettingsPage.module.css';
import { StorageSection } from './StorageSection.tsx';
import { WeightsSection } from './WeightsSection.tsx';

export default function SettingsPage() {
  usePageTitle(i18n.t('shell.settings'));
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{i18n.t('shell.settings')}</h1>
      <ServerSection />
      <ParkedSection />
      <WeightsSection />
      <HiddenSitesSection />
      <StorageSection />
      <AboutSection />
    </div>
  );
}
