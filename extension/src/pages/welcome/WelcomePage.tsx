import { useState } from 'react';
import { i18n } from '#i18n';
import { Mark } from '../../components/Mark.tsx';
import { ToastProvider } from '../../components/Toast.tsx';
import { useKeptStorage } from '../kept-storage.ts';
import { LostStoreSection } from '../LostStoreSection.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { OptionalSteps } from './OptionalSteps.tsx';
import { PairingResult } from './PairingResult.tsx';
import { takePairRequest } from './pair-request.ts';
import styles from './WelcomePage.module.css';

/** Leads to the first saved job in under a minute, without an account. */
export function WelcomePage() {
  usePageTitle(i18n.t('welcome.heading'));
  useKeptStorage();
  const [request] = useState(takePairRequest);
  return (
    <ToastProvider>
      <main className={styles.page}>
        <header className={styles.header}>
          <Mark size={56} />
          <div>
            <h1 className={styles.title}>{i18n.t('welcome.heading')}</h1>
            <p className={styles.intro}>{i18n.t('welcome.intro')}</p>
          </div>
        </header>
        {request !== null && <PairingResult request={request} />}
        <LostStoreSection />
        <FirstSteps />
        <OptionalSteps hasPairForm={request === null} />
      </main>
    </ToastProvider>
  );
}
