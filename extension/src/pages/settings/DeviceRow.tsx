import type { PairedDevice } from '@jobmagpie/api';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { TextField } from '../../components/TextField.tsx';
import { failureText } from '../../words/failure-text.ts';
import { callServer } from '../ask-server.ts';
import styles from './Rows.module.css';

interface DeviceRowProps {
  device: PairedDevice;
  serverUrl: string;
  onChanged: () => Promise<void>;
  onRevoke: () => void;
}

/** One browser of the account, with its name to be changed in place. */
export function DeviceRow({ device, serverUrl, onChanged, onRevoke }: DeviceRowProps) {
  const attempt = useAttempt();
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const rename = async (next: string) => {
    if (next.trim() === '') return setProblem(i18n.t('devices.noName'));
    const result = await callServer('renameDevice', { params: { id: device.id }, body: { name: next.trim() } });
    if (!result.ok) return setProblem(failureText(result.failure, serverUrl));
    setName(null);
    await onChanged();
  };
  if (name !== null) {
    return (
      <li className={styles.row}>
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault();
            attempt(() => rename(name));
          }}
        >
          <TextField
            className={styles.field}
            label={i18n.t('devices.name')}
            maxLength={100}
            value={name}
            problem={problem}
            ref={(input) => {
              if (name === device.name) input?.focus();
            }}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && setName(null)}
          />
          <Button type="submit" kind="primary">
            {i18n.t('common.save')}
          </Button>
          <Button onClick={() => setName(null)}>{i18n.t('common.cancel')}</Button>
        </form>
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>
          <span dir="auto">{device.name}</span>
          {device.isCurrent && <span className={styles.tag}>{i18n.t('devices.this')}</span>}
        </p>
        <p className={styles.soft}>
          {device.isCurrent || device.lastSeenAt === null ? (
            <>
              {i18n.t('devices.since')} <RelativeTime at={device.pairedAt} />
            </>
          ) : (
            <>
              {i18n.t('devices.seen')} <RelativeTime at={device.lastSeenAt} />
            </>
          )}
        </p>
      </div>
      <Button
        size="small"
        kind="quiet"
        aria-label={i18n.t('devices.renameNamed', [device.name])}
        onClick={() => setName(device.name)}
      >
        {i18n.t('devices.rename')}
      </Button>
      {!device.isCurrent && (
        <Button size="small" kind="quiet" aria-label={i18n.t('devices.revokeNamed', [device.name])} onClick={onRevoke}>
          {i18n.t('devices.revoke')}
        </Button>
      )}
    </li>
  );
}
