import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import type { InviteAnswer } from '../../messages.ts';
import { inviteBrowser } from '../ask-background.ts';
import styles from './InviteDialog.module.css';

/** A code that lets one more browser in. */
export function InviteDialog({ serverUrl, onClose }: { serverUrl: string; onClose: () => void }) {
  const [answer, setAnswer] = useState<InviteAnswer>();
  useEffect(() => {
    inviteBrowser().then(setAnswer, (error: unknown) => {
      console.error('No code came', error);
      setAnswer({ status: 'failed', problem: i18n.t('settings.inviteFailed') });
    });
  }, []);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={i18n.t('settings.invite')}
      description={<p>{i18n.t('settings.inviteWords', [serverUrl])}</p>}
      actions={<Button onClick={onClose}>{i18n.t('common.done')}</Button>}
    >
      <div className={styles.answer} aria-live="polite" aria-busy={answer === undefined}>
        {answer === undefined && <Skeleton width="180px" height={34} />}
        {answer?.status === 'failed' && <Notice kind="problem">{answer.problem}</Notice>}
        {answer?.status === 'invited' && (
          <>
            <code className={styles.code}>{answer.code}</code>
            <p className={styles.until}>
              {i18n.t('settings.inviteUntil')} <RelativeTime at={answer.expiresAt} />
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}
