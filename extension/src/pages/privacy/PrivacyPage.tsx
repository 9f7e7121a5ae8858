import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { boardAddresses } from '../../board-addresses.ts';
import { Mark } from '../../components/Mark.tsx';
import styles from './PrivacyPage.module.css';
import { isExplained, permissions } from './permissions.ts';

/** What stays where, and what each permission is for. It says what the manifest says, so that it is always true. */
export function PrivacyPage() {
  const { permissions: asked = [] } = browser.runtime.getManifest();
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Mark size={40} />
        <h1 className={styles.title}>{i18n.t('privacy.title')}</h1>
        <p className={styles.intro}>{i18n.t('privacy.intro')}</p>
      </header>
      <section className={styles.section}>
        <h2 className={styles.heading}>{i18n.t('privacy.data.title')}</h2>
        <ul className={styles.list}>
          <li>{i18n.t('privacy.data.here')}</li>
          <li>{i18n.t('privacy.data.server')}</li>
          <li>{i18n.t('privacy.data.pages')}</li>
          <li>{i18n.t('privacy.data.nobody')}</li>
          <li>{i18n.t('privacy.data.leave')}</li>
        </ul>
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{i18n.t('privacy.permissions')}</h2>
        <dl className={styles.reasons}>
          {asked.filter(isExplained).map((permission) => (
            <div key={permission} className={styles.reason}>
              <dt className={styles.name}>{permission}</dt>
              <dd>{permissions[permission]()}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{i18n.t('privacy.sites.title')}</h2>
        <p>{i18n.t('privacy.sites.boards')}</p>
        <ul className={styles.boards}>
          {boardAddresses.map(({ name, label, matches }) => (
            <li key={name} title={matches.join('\n')}>
              {label}
            </li>
          ))}
        </ul>
        <p>{i18n.t('privacy.sites.others')}</p>
        <p>{i18n.t('privacy.sites.takeBack')}</p>
      </section>
    </main>
  );
}
