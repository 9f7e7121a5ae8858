import type { PairedDevice } from '@jobmagpie/api';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { useToast } from '../../components/Toast.tsx';
import { failureText } from '../../words/failure-text.ts';
import { callServer } from '../ask-server.ts';
import { Section } from '../Section.tsx';
import { useServer } from '../use-server.ts';
import { Answered } from './Answered.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { DeviceRow } from './DeviceRow.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import styles from './Rows.module.css';
import { SignOutDialog } from './SignOutDialog.tsx';

/** The browsers of the account. */
export function DevicesSection({ serverUrl }: { serverUrl: string }) {
  const attempt = useAttempt();
  const toast = useToast();
  const answer = useServer('listDevices', {});
  const [isInviting, setIsInviting] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const [revoked, setRevoked] = useState<PairedDevice | null>(null);
  const revoke = async ({ id, name }: PairedDevice) => {
    setRevoked(null);
    const result = await callServer('revokeDevice', { params: { id } });
    toast(result.ok ? i18n.t('devices.revoked', [name]) : failureText(result.failure, serverUrl));
    await answer.reload();
  };
  return (
    <Section anchor="devices" title={i18n.t('devices.title')} hint={i18n.t('devices.hint')}>
      <Answered answer={answer} serverUrl={serverUrl}>
        {({ devices }) => (
          <ul className={styles.rows}>
            {devices.map((device) => (
              <DeviceRow
                key={device.id}
                device={device}
                serverUrl={serverUrl}
                onChanged={answer.reload}
                onRevoke={() => setRevoked(device)}
              />
            ))}
          </ul>
        )}
      </Answered>
      <div className={styles.deeds}>
        <Button icon={<UserPlus aria-hidden="true" />} onClick={() => setIsInviting(true)}>
          {i18n.t('settings.invite')}
        </Button>
        <Button kind="quiet" onClick={() => setIsLeaving(true)}>
          {i18n.t('devices.everywhere')}
        </Button>
      </div>
      {isInviting && (
        <InviteDialog
          serverUrl={serverUrl}
          onClose={() => {
            setIsInviting(false);
            attempt(answer.reload);
          }}
        />
      )}
      {isLeaving && <SignOutDialog serverUrl={serverUrl} isEverywhere onClose={() => setIsLeaving(false)} />}
      {revoked !== null && (
        <ConfirmDialog
          title={i18n.t('devices.revokeTitle', [revoked.name])}
          words={i18n.t('devices.revokeWords')}
          deed={i18n.t('devices.revoke')}
          onConfirm={() => attempt(() => revoke(revoked))}
          onClose={() => setRevoked(null)}
        />
      )}
    </Section>
  );
}
