import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { dropSignIn } from '../ask-server.ts';
import { ExportButton } from '../ExportButton.tsx';
import type { ConnectState } from './use-connect.ts';

/** The jobs here are another account's: bring them along, or begin with a fresh copy. Neither happens by itself. */
export function OtherAccountDialog({
  state,
  onClose,
}: {
  state: ConnectState & { status: 'other-account' };
  onClose: () => void;
}) {
  const attempt = useAttempt();
  const cancel = () => {
    onClose();
    attempt(dropSignIn);
  };
  return (
    <Dialog
      isOpen
      onClose={cancel}
      title={i18n.t('connect.otherTitle')}
      description={
        <>
          <p>{i18n.t('connect.otherWords')}</p>
          {state.unsent > 0 && <p>{i18n.t('connect.otherUnsent', state.unsent)}</p>}
        </>
      }
      actions={
        <>
          <Button onClick={cancel}>{i18n.t('common.cancel')}</Button>
          <Button kind="danger" onClick={() => attempt(() => state.go('fresh'))}>
            {i18n.t('connect.fresh')}
          </Button>
          <Button kind="primary" onClick={() => attempt(() => state.go('merge'))}>
            {i18n.t('connect.merge')}
          </Button>
        </>
      }
    >
      <div>
        <ExportButton />
      </div>
    </Dialog>
  );
}
