import { i18n } from '#i18n';
import { PairForm } from '../PairForm.tsx';
import { Section } from '../Section.tsx';
import { useSyncState } from '../use-sync-state.ts';
import { PairedServer } from './PairedServer.tsx';

export function ServerSection() {
  const sync = useSyncState();
  return (
    <Section title={i18n.t('settings.server')} hint={i18n.t('settings.serverHint')}>
      {sync !== undefined &&
        (sync.pairing === null ? <PairForm /> : <PairedServer sync={sync} pairing={sync.pairing} />)}
    </Section>
  );
}
