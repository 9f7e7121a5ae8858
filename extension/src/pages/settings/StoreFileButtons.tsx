import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toast.tsx';
import { isAccountFile, putAccountFile } from '../../store/account-file.ts';
import { exportStore } from '../../store/export.ts';
import { importStore } from '../../store/import.ts';
import { importProblemText } from '../../words/import-problem-text.ts';
import { announceWrite } from '../ask-background.ts';
import { importAccount } from '../ask-server.ts';
import { saveFile } from '../save-file.ts';
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
  const importFile = async (file: File) => {
    setProblem(null);
    setWork({ written: 0, all: 0 });
    if (await isAccountFile(file)) return importOfAccount(file).finally(() => setWork(null));
    const told = (written: number, all: number) => setWork({ written, all });
    const outcome = await importStore(file, told).finally(() => setWork(null));
    if (outcome.status === 'refused') return setProblem(importProblemText(outcome.problem));
    announceWrite();
    toast(i18n.t('settings.imported', outcome.jobs));
  };
  const importOfAccount = async (file: File) => {
    await putAccountFile(file);
    const outcome = await importAccount();
    if (outcome.status === 'failed') return setProblem(outcome.problem);
    toast(i18n.t('import.accountTaken'));
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
