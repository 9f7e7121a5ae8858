import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './Popover.module.css';

interface PopoverProps {
  /** One button element. */
  trigger: ReactNode;
  /** What it holds, for a screen reader. */
  label: string;
  children: ReactNode;
  isOpen?: boolean;
  onOpen?: (isOpen: boolean) => void;
}

/** A small panel of choices behind a button. */
export function Popover({ trigger, label, children, isOpen, onOpen }: PopoverProps) {
  return (
    <Radix.Root {...(isOpen !== undefined && { open: isOpen })} {...(onOpen && { onOpenChange: onOpen })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.panel} aria-label={label} align="end" sideOffset={4} collisionPadding={8}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
