import { LayoutList, PanelRight, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { openDashboard } from '../open-dashboard.ts';
import { hasSidePanel, openSidePanel } from '../open-side-panel.ts';
import styles from './PopupFooter.module.css';

export function PopupFooter({ syncLine }: { syncLine: ReactNode }) {
  const attempt = useAttempt();
  return (
    <footer className={styles.footer}>
      {syncLine}
      <nav className={styles.links} aria-label={i18n.t('popup.links')}>
        <Button
          size="small"
          kind="quiet"
          icon={<LayoutList aria-hidden="true" />}
          onClick={() => attempt(() => openDashboard('/jobs'))}
        >
          {i18n.t('popup.allJobs')}
        </Button>
        {hasSidePanel() && (
          <IconButton
            label={i18n.t('popup.openPanel')}
            icon={<PanelRight aria-hidden="true" />}
            onClick={() => attempt(openSidePanel)}
          />
        )}
        <IconButton
          label={i18n.t('shell.settings')}
          icon={<Settings aria-hidden="true" />}
          onClick={() => attempt(() => openDashboard('/settings'))}
        />
      </nav>
    </footer>
  );
}
