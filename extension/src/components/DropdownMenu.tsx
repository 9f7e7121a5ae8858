import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './DropdownMenu.module.css';

export interface MenuItem {
  key: string;
  label: string;
  icon?: ReactNode;
  kind?: 'plain' | 'danger';
  onSelect: () => void;
}

interface DropdownMenuProps {
  /** One button element. */
  trigger: ReactNode;
  items: readonly MenuItem[];
  /** Where something else than its button opens the menu too, such as a key. */
  isOpen?: boolean;
  onOpen?: (isOpen: boolean) => void;
}

/** A menu of deeds behind a button. */
export function DropdownMenu({ trigger, items, isOpen, onOpen }: DropdownMenuProps) {
  return (
    <Radix.Root modal={false} {...(isOpen !== undefined && { open: isOpen })} {...(onOpen && { onOpenChange: onOpen })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} align="end" sideOffset={4} collisionPadding={8}>
          {items.map((item) => (
            <Radix.Item
              key={item.key}
              className={[styles.item, styles[item.kind ?? 'plain']].join(' ')}
              onSelect={item.onSelect}
            >
              {item.icon}
              {item.label}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
