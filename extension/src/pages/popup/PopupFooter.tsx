import { LayoutList, Settings } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { openDashboard } from '../open-dashboard.ts';
import styles from './PopupFooter.module.css';
import { SyncLine } from './SyncLine.tsx';

export function PopupFooter() {
  return (
    <footer className={styles.footer}>
      <SyncLine />
      <nav className={styles.links} aria-label={i18n.t('popup.links')}>
        <Button
          size="small"
          kind="quiet"
          icon={<LayoutList aria-hidden="true" />}
          onClick={() => void openDashboard('/jobs')}
        >
          {i18n.t('popup.allJobs')}
        </Button>
        <IconButton
          label={i18n.t('shell.settings')}
          icon={<Settings aria-hidden="true" />}
          onClick={() => void openDashboard('/settings')}
        />
      </nav>
    </footer>
  );
}
