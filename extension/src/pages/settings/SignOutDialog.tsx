import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toast.tsx';
import type { CopyFate } from '../../messages.ts';
import { exchangeNow } from '../ask-background.ts';
import { signOut } from '../ask-server.ts';
import { ExportButton } from '../ExportButton.tsx';
import { forgetWindowMemory } from '../window-memory.ts';
import { CopyChoice } from './CopyChoice.tsx';

interface SignOutDialogProps {
  serverUrl: string;
  isEverywhere?: boolean;
  onClose: () => void;
}

/** Asks what becomes of the jobs here. What is nowhere but here goes only when the person says so. */
export function SignOutDialog({ serverUrl, isEverywhere = false, onClose }: SignOutDialogProps) {
  const attempt = useAttempt();
  const toast = useToast();
  const [copy, setCopy] = useState<CopyFate>('keep');
  const [unsent, setUnsent] = useState(0);
  const [givesUpUnsent, setGivesUpUnsent] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const leave = async () => {
    setIsBusy(true);
    setProblem(null);
    try {
      // What can still be sent need not be given up.
      if (copy === 'remove' && !givesUpUnsent) await exchangeNow();
      const answer = await signOut({ isEverywhere, copy, givesUpUnsent });
      if (answer.status === 'failed') return setProblem(answer.problem);
      if (answer.status === 'unsent') return setUnsent(answer.unsent);
      if (copy === 'remove') forgetWindowMemory();
      toast(answer.wasServerTold ? i18n.t('signOut.done') : i18n.t('signOut.serverNotTold'));
      onClose();
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isEverywhere ? i18n.t('signOut.everywhereTitle') : i18n.t('signOut.title')}
      description={<p>{isEverywhere ? i18n.t('signOut.everywhereWords') : i18n.t('signOut.words', [serverUrl])}</p>}
      actions={
        <>
          <Button onClick={onClose}>{i18n.t('common.cancel')}</Button>
          <Button kind="danger" isBusy={isBusy} onClick={() => attempt(leave)}>
            {copy === 'remove' ? i18n.t('signOut.leaveAndRemove') : i18n.t('signOut.leave')}
          </Button>
        </>
      }
    >
      <CopyChoice value={copy} onChange={setCopy} />
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      {copy === 'remove' && unsent > 0 && (
        <>
          <Notice kind="problem" action={<ExportButton />}>
            {i18n.t('signOut.unsent', unsent)}
          </Notice>
          <Checkbox label={i18n.t('signOut.giveUp', unsent)} checked={givesUpUnsent} onChecked={setGivesUpUnsent} />
        </>
      )}
    </Dialog>
  );
}
