import { Download, FileInput, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toast.tsx';
import { exportStore } from '../../store/export.ts';
import { exportJobsAsCsv } from '../../store/export-csv.ts';
import { goTo } from '../route.ts';
import { saveFile } from '../save-file.ts';
import { takeWholeFile } from '../take-whole-file.ts';
import styles from './StorageSection.module.css';

/** Everything to a file, and such a file back in: without a server, and without anything being replaced. */
export function StoreFileButtons() {
  const attempt = useAttempt();
  const toast = useToast();
  const chooser = useRef<HTMLInputElement>(null);
  const [work, setWork] = useState<'export' | { written: number; all: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isImporting = work !== null && work !== 'export';

  const exportAll = async () => {
    setWork('export');
    saveFile(await exportStore().finally(() => setWork(null)), 'jobmagpie.json');
  };
  const exportTable = async () => saveFile(await exportJobsAsCsv(), 'jobmagpie.csv');
  const importFile = async (file: File) => {
    setProblem(null);
    toast(null);
    setWork({ written: 0, all: 0 });
    const told = (written: number, all: number) => setWork({ written, all });
    const outcome = await takeWholeFile(file, told).finally(() => setWork(null));
    if (outcome.status === 'refused') return setProblem(outcome.problem);
    toast(outcome.jobs === null ? i18n.t('import.accountTaken') : i18n.t('settings.imported', outcome.jobs));
  };
  return (
    <>
      <div className={styles.files}>
        <Button
          size="small"
          icon={<Download aria-hidden="true" />}
          isBusy={work === 'export'}
          onClick={() => attempt(exportAll)}
        >
          {i18n.t('settings.exportAll')}
        </Button>
        <Button size="small" icon={<Download aria-hidden="true" />} onClick={() => attempt(exportTable)}>
          {i18n.t('importPage.exportCsv')}
        </Button>
        <Button
          size="small"
          icon={<Upload aria-hidden="true" />}
          isBusy={isImporting}
          onClick={() => chooser.current?.click()}
        >
          {isImporting && work.all > 0
            ? i18n.t('settings.importing', [String(Math.round((100 * work.written) / work.all))])
            : i18n.t('settings.importFile')}
        </Button>
        <Button size="small" icon={<FileInput aria-hidden="true" />} onClick={() => goTo({ page: 'import' })}>
          {i18n.t('importPage.fromTracker')}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".json,.jsonl,application/json,application/x-ndjson"
          hidden
          aria-label={i18n.t('settings.importFile')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file !== undefined) attempt(() => importFile(file));
          }}
        />
      </div>
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
    </>
  );
}
