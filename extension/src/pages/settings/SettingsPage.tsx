import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { findLookalikes } from '../../store/duplicates.ts';
import { parkedMutations } from '../../store/outbox.ts';
import type { Pairing } from '../../store/pairing.ts';
import { readPreferences } from '../../store/profile.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useServer } from '../use-server.ts';
import { useSyncState } from '../use-sync-state.ts';
import { AboutSection } from './AboutSection.tsx';
import { AccountSection } from './AccountSection.tsx';
import { ConflictsSection } from './ConflictsSection.tsx';
import { DevicesSection } from './DevicesSection.tsx';
import { DuplicatesSection } from './DuplicatesSection.tsx';
import { HiddenSitesSection } from './HiddenSitesSection.tsx';
import { OperatorSection } from './OperatorSection.tsx';
import { ParkedSection } from './ParkedSection.tsx';
import { ResultMarksSection } from './ResultMarksSection.tsx';
import { SavingSection } from './SavingSection.tsx';
import { ServerSection } from './ServerSection.tsx';
import { SettingsIndex } from './SettingsIndex.tsx';
import styles from './SettingsPage.module.css';
import { StorageSection } from './StorageSection.tsx';
import { SyncSection } from './SyncSection.tsx';
import { WeightsSection } from './WeightsSection.tsx';

export default function SettingsPage() {
  usePageTitle(i18n.t('shell.settings'));
  const sync = useSyncState();
  const serverUrl = sync?.pairing?.serverUrl ?? null;
  const [ownedToken, setOwnedToken] = useState<string | null>(null);
  const lookalikes = useLiveQuery(findLookalikes) ?? [];
  const hasParked = (useLiveQuery(parkedMutations)?.length ?? 0) > 0;
  const hiddenHosts = useLiveQuery(async () => (await readPreferences()).hiddenButtonHosts);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{i18n.t('shell.settings')}</h1>
      <SettingsIndex
        there={{
          isPaired: serverUrl !== null,
          isOwner: ownedToken !== null && ownedToken === sync?.pairing?.token,
          hasParked,
          hasLookalikes: lookalikes.length > 0,
          hasHiddenSites: Object.keys(hiddenHosts ?? {}).length > 0,
        }}
      />
      <div className={styles.sections}>
        {sync !== undefined && <ServerSection pairing={sync.pairing} />}
        {sync !== undefined && serverUrl !== null && <SyncSection sync={sync} />}
        <ParkedSection />
        {/* Another account asks anew for everything that the server said of the one before. */}
        {sync?.pairing != null && <OfServer key={sync.pairing.token} pairing={sync.pairing} onOwner={setOwnedToken} />}
        {lookalikes.length > 0 && <DuplicatesSection lookalikes={lookalikes} />}
        <WeightsSection />
        <SavingSection />
        <ResultMarksSection />
        <HiddenSitesSection />
        <StorageSection />
        <AboutSection />
      </div>
    </div>
  );
}

/** What only a server can say. */
function OfServer({ pairing: { serverUrl, token }, onOwner }: { pairing: Pairing; onOwner: (token: string) => void }) {
  const { result } = useServer('readAccount', {});
  const isOwner = result?.ok === true && result.value.isOwner;
  useEffect(() => {
    if (isOwner) onOwner(token);
  }, [isOwner, token, onOwner]);
  return (
    <>
      <ConflictsSection serverUrl={serverUrl} />
      <DevicesSection serverUrl={serverUrl} />
      <AccountSection serverUrl={serverUrl} />
      {isOwner && <OperatorSection serverUrl={serverUrl} />}
    </>
  );
}
