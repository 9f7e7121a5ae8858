import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { routeHash } from '../route.ts';
import { Section } from '../Section.tsx';
import styles from './AboutSection.module.css';

export function AboutSection() {
  return (
    <Section anchor="about" title={i18n.t('settings.about')}>
      <p className={styles.words}>
        {i18n.t('settings.version', [browser.runtime.getManifest().version])} {i18n.t('settings.privacy')}
      </p>
      <p className={styles.words}>
        <a href="/welcome.html">{i18n.t('settings.toWelcome')}</a> ·{' '}
        <a href="/privacy.html">{i18n.t('settings.toPrivacy')}</a> ·{' '}
        <a href={routeHash({ page: 'diagnostics' })}>{i18n.t('settings.toDiagnostics')}</a>
      </p>
    </Section>
  );
}
