import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import styles from './Popup.module.css';
import { PopupFooter } from './PopupFooter.tsx';

interface PopupFrameProps {
  /** How this browser stands with its server, once that is known. */
  syncLine?: ReactNode;
  children: ReactNode;
}

/** The popup around what it shows. */
export function PopupFrame({ syncLine, children }: PopupFrameProps) {
  return (
    <div className={styles.popup}>
      <main className={styles.main}>
        <h1 className="visually-hidden">{i18n.t('extension.name')}</h1>
        {children}
      </main>
      <PopupFooter syncLine={syncLine} />
    </div>
  );
}
