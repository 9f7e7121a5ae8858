import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';

interface ConfirmDialogProps {
  title: string;
  /** What will be gone. */
  words: string;
  deed: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once about what cannot be taken back. */
export function ConfirmDialog({ title, words, deed, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={<p>{words}</p>}
      actions={
        <>
          <Button onClick={onClose}>{i18n.t('common.cancel')}</Button>
          <Button kind="danger" onClick={onConfirm}>
            {deed}
          </Button>
        </>
      }
    />
  );
}
