import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useToast } from '../../components/Toast.tsx';
import type { CopyFate } from '../../messages.ts';
import { deleteAccount } from '../ask-server.ts';
import { ExportButton } from '../ExportButton.tsx';
import { forgetWindowMemory } from '../window-memory.ts';
import { CopyChoice } from './CopyChoice.tsx';

/** Deletes the account on the server once its name is typed. */
export function DeleteAccountDialog({ label, onClose }: { label: string; onClose: () => void }) {
  const attempt = useAttempt();
  const toast = useToast();
  const [typed, setTyped] = useState('');
  const [copy, setCopy] = useState<CopyFate>('keep');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isConfirmed = typed.trim() === label.trim();
  const remove = async () => {
    if (!isConfirmed) return setProblem(i18n.t('refusal.notConfirmed'));
    setIsBusy(true);
    const answer = await deleteAccount(label, copy).finally(() => setIsBusy(false));
    if (answer.status === 'failed') return setProblem(answer.problem);
    if (copy === 'remove') forgetWindowMemory();
    toast(i18n.t('account.deleted'));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={i18n.t('account.deleteTitle')}
      description={<p>{i18n.t('account.deleteWords')}</p>}
      actions={
        <>
          <Button onClick={onClose}>{i18n.t('common.cancel')}</Button>
          <Button kind="danger" isBusy={isBusy} onClick={() => attempt(remove)}>
            {i18n.t('account.delete')}
          </Button>
        </>
      }
    >
      <TextField
        label={i18n.t('account.typeName', [label])}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        problem={problem}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem(null);
        }}
      />
      <div>
        <ExportButton />
      </div>
      <CopyChoice value={copy} onChange={setCopy} />
      {copy === 'remove' && <Notice>{i18n.t('account.deleteBoth')}</Notice>}
    </Dialog>
  );
}
