import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { formatLanguage } from '../../components/language.ts';
import { useToast } from '../../components/Toast.tsx';
import { forgetDeleted, type RoomKind, readRoom, roomKinds } from '../../store/storage-room.ts';
import { useSyncState } from '../use-sync-state.ts';
import { byteWords } from './byte-words.ts';
import styles from './StorageSection.module.css';

/** What takes how much room, worked out when it is asked for, and the one thing that can be let go of unharmed. */
export function RoomTaken({ onFreed }: { onFreed: () => void }) {
  const attempt = useAttempt();
  const toast = useToast();
  const sync = useSyncState();
  const [room, setRoom] = useState<Record<RoomKind, number>>();
  const [isBusy, setIsBusy] = useState(false);
  const look = async () => {
    setIsBusy(true);
    setRoom(await readRoom().finally(() => setIsBusy(false)));
  };
  const forget = async () => {
    const isFreed = await forgetDeleted();
    toast(isFreed ? i18n.t('settings.deletedForgotten') : i18n.t('settings.nothingToForget'));
    await look();
    onFreed();
  };
  if (room === undefined) {
    return (
      <Button size="small" className={styles.button} isBusy={isBusy} onClick={() => attempt(look)}>
        {i18n.t('settings.roomLook')}
      </Button>
    );
  }
  const words = {
    descriptions: i18n.t('settings.roomDescriptions'),
    jobs: i18n.t('settings.roomJobs'),
    waiting: i18n.t('settings.roomWaiting'),
    deleted: i18n.t('settings.roomDeleted'),
  } satisfies Record<RoomKind, string>;
  return (
    <>
      <dl className={styles.room}>
        {roomKinds.map((kind) => (
          <div key={kind}>
            <dt>{words[kind]}</dt>
            <dd>{byteWords(room[kind], formatLanguage())}</dd>
          </div>
        ))}
      </dl>
      {sync?.pairing === null ? (
        room.deleted > 0 && (
          <>
            <p className={styles.words}>{i18n.t('settings.forgetWords')}</p>
            <Button size="small" className={styles.button} isBusy={isBusy} onClick={() => attempt(forget)}>
              {i18n.t('settings.forgetDeleted')}
            </Button>
          </>
        )
      ) : (
        <p className={styles.words}>{i18n.t('settings.roomPaired')}</p>
      )}
    </>
  );
}
