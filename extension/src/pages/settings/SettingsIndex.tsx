import { useEffect } from 'react';
import { i18n } from '#i18n';
import styles from './SettingsIndex.module.css';

/** Sections that are there for some people only. */
export interface SectionsThere {
  isPaired: boolean;
  isOwner: boolean;
  hasParked: boolean;
  hasLookalikes: boolean;
  hasHiddenSites: boolean;
}

/** The way to a section of this page. The address names it, so that it can be linked to and gone back from. */
export function SettingsIndex({ there }: { there: SectionsThere }) {
  const { isPaired, isOwner, hasParked, hasLookalikes, hasHiddenSites } = there;
  useEffect(() => {
    showSection();
    window.addEventListener('hashchange', showSection);
    return () => window.removeEventListener('hashchange', showSection);
  }, []);
  useEffect(() => {
    // Only then are the sections of a server there.
    if (isPaired) showSection();
  }, [isPaired]);
  const entries = [
    { anchor: 'server', name: i18n.t('settings.server'), isThere: true },
    { anchor: 'sync', name: i18n.t('receipt.title'), isThere: isPaired },
    { anchor: 'parked', name: i18n.t('settings.parked'), isThere: hasParked },
    { anchor: 'conflicts', name: i18n.t('conflicts.title'), isThere: isPaired },
    { anchor: 'devices', name: i18n.t('devices.title'), isThere: isPaired },
    { anchor: 'account', name: i18n.t('account.title'), isThere: isPaired },
    { anchor: 'operator', name: i18n.t('operator.title'), isThere: isPaired && isOwner },
    { anchor: 'duplicates', name: i18n.t('duplicates.title'), isThere: hasLookalikes },
    { anchor: 'weights', name: i18n.t('settings.weights'), isThere: true },
    { anchor: 'saving', name: i18n.t('settings.saving'), isThere: true },
    { anchor: 'marks', name: i18n.t('settings.resultMarks'), isThere: true },
    { anchor: 'sites', name: i18n.t('settings.hiddenSites'), isThere: hasHiddenSites },
    { anchor: 'storage', name: i18n.t('settings.storage'), isThere: true },
    { anchor: 'about', name: i18n.t('settings.about'), isThere: true },
  ];
  return (
    <nav className={styles.index} aria-label={i18n.t('settings.index')}>
      <ul>
        {entries.map(
          ({ anchor, name, isThere }) =>
            isThere && (
              <li key={anchor}>
                <a className={styles.link} href={`#/settings/${anchor}`}>
                  {name}
                </a>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}

/** Goes to the section that the address names. */
function showSection(): void {
  const anchor = /^#\/settings\/([a-z]+)$/.exec(location.hash)?.[1];
  if (anchor === undefined) return;
  const heading = document.querySelector<HTMLElement>(`[data-anchor="${anchor}"] h2`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
