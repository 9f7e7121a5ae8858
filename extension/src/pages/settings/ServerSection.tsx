import { i18n } from '#i18n';
import type { Pairing } from '../../store/pairing.ts';
import { PairForm } from '../PairForm.tsx';
import { Section } from '../Section.tsx';
import { PairedServer } from './PairedServer.tsx';

export function ServerSection({ pairing }: { pairing: Pairing | null }) {
  return (
    <Section anchor="server" title={i18n.t('settings.server')} hint={i18n.t('settings.serverHint')}>
      {pairing === null ? <PairForm /> : <PairedServer pairing={pairing} />}
    </Section>
  );
}
