import { LayoutList, PanelRight, Settings } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { afterFirstPaint } from '../first-paint.ts';
import { openDashboard } from '../open-dashboard.ts';
import { hasSidePanel, openSidePanel } from '../open-side-panel.ts';
import styles from './PopupFooter.module.css';

const SyncLine = lazy(async () => {
  await afterFirstPaint();
  return { default: (await import('./SyncLine.tsx')).SyncLine };
});

export function PopupFooter() {
  const attempt = useAttempt();
  return (
    <footer className={styles.footer}>
      <Suspense fallback={<p className={styles.line} />}>
        <SyncLine />
      </Suspense>
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
