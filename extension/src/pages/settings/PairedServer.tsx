import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import type { Pairing } from '../../store/pairing.ts';
import { ConnectionTest } from '../connect/ConnectionTest.tsx';
import { HeadersForm } from '../connect/HeadersForm.tsx';
import styles from './PairedServer.module.css';
import { SignOutDialog } from './SignOutDialog.tsx';

/** The server that holds the other copy, and how it can be reached. */
export function PairedServer({ pairing: { serverUrl } }: { pairing: Pairing }) {
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <div className={styles.server}>
      <dl className={styles.facts}>
        <div>
          <dt>{i18n.t('settings.address')}</dt>
          <dd>{serverUrl}</dd>
        </div>
      </dl>
      <div className={styles.deeds}>
        <Button size="small" icon={<LogOut aria-hidden="true" />} onClick={() => setIsLeaving(true)}>
          {i18n.t('signOut.leave')}
        </Button>
        <ConnectionTest address={serverUrl} />
      </div>
      <HeadersForm address={serverUrl} />
      {isLeaving && <SignOutDialog serverUrl={serverUrl} onClose={() => setIsLeaving(false)} />}
    </div>
  );
}
