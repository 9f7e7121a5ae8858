import { useLiveQuery } from 'dexie-react-hooks';
import { Copy, Stethoscope } from 'lucide-react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useToast } from '../../components/Toast.tsx';
import { readCaptureHealth } from '../../store/capture-health.ts';
import { BoardHealthRow } from './BoardHealthRow.tsx';
import { CorrectionsSection } from './CorrectionsSection.tsx';
import styles from './DiagnosticsPage.module.css';
import { reportText } from './report-text.ts';

/** How well each board was read lately, why a field was missing, and what a person has pointed at. */
export default function DiagnosticsPage() {
  const attempt = useAttempt();
  const toast = useToast();
  const boards = useLiveQuery(readCaptureHealth);
  const copy = async () => {
    const { version } = browser.runtime.getManifest();
    await navigator.clipboard.writeText(reportText(version, navigator.userAgent, boards ?? []));
    toast(i18n.t('diagnostics.copied'));
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{i18n.t('diagnostics.title')}</h1>
        <p className={styles.intro}>{i18n.t('diagnostics.intro')}</p>
        {boards !== undefined && boards.length > 0 && (
          <Button size="small" icon={<Copy aria-hidden="true" />} onClick={() => attempt(copy)}>
            {i18n.t('diagnostics.copy')}
          </Button>
        )}
      </header>
      {boards?.length === 0 && (
        <EmptyState icon={<Stethoscope aria-hidden="true" />}>{i18n.t('diagnostics.none')}</EmptyState>
      )}
      {boards !== undefined && boards.length > 0 && (
        <ul className={styles.boards}>
          {boards.map((report) => (
            <BoardHealthRow key={report.board} report={report} />
          ))}
        </ul>
      )}
      <CorrectionsSection />
    </div>
  );
}
