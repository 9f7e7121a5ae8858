import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { failureText } from '../../words/failure-text.ts';
import { useServer } from '../use-server.ts';
import styles from './InviteDialog.module.css';

/** A code that lets one more browser in. */
export function InviteDialog({ serverUrl, onClose }: { serverUrl: string; onClose: () => void }) {
  const { result } = useServer('invite', {});
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={i18n.t('settings.invite')}
      description={<p>{i18n.t('settings.inviteWords', [serverUrl])}</p>}
      actions={<Button onClick={onClose}>{i18n.t('common.done')}</Button>}
    >
      <div className={styles.answer} aria-live="polite" aria-busy={result === undefined}>
        {result === undefined && <Skeleton width="180px" height={34} />}
        {result?.ok === false && <Notice kind="problem">{failureText(result.failure, serverUrl)}</Notice>}
        {result?.ok && (
          <>
            <code className={styles.code}>{result.value.code}</code>
            <p className={styles.until}>
              {i18n.t('settings.inviteUntil')} <RelativeTime at={result.value.expiresAt} />
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}
