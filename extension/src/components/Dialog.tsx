import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { useReturnFocus } from './return-focus.ts';

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  description: ReactNode;
  children?: ReactNode;
  /** The buttons, the one that acts last; null where they stand in what the dialog holds. */
  actions: ReactNode;
}

/** Asks what cannot be undone, and says what will be gone. */
export function Dialog({ isOpen, onClose, title, description, children, actions }: DialogProps) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.overlay} />
        <Radix.Content className={styles.dialog} {...returnFocus}>
          <Radix.Title className={styles.title}>{title}</Radix.Title>
          <Radix.Description asChild>
            <div className={styles.description}>{description}</div>
          </Radix.Description>
          {children}
          {actions !== null && <div className={styles.actions}>{actions}</div>}
          <Radix.Close asChild>
            <IconButton label={i18n.t('common.close')} icon={<X aria-hidden="true" />} className={styles.close} />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
