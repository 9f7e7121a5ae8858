import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toast.tsx';
import { trackerFormats } from '../../import/formats/index.ts';
import type { ImportPlan } from '../../import/plan-import.ts';
import type { WholeFile } from '../../import/whole-file.ts';
import { goTo } from '../route.ts';
import { noFilters, useTableView } from '../table/table-view.ts';
import { usePageTitle } from '../use-page-title.ts';
import { CheckStep } from './CheckStep.tsx';
import { FileDrop } from './FileDrop.tsx';
import styles from './Import.module.css';
import { PastImports } from './PastImports.tsx';
import { PlanCounts } from './PlanCounts.tsx';
import { Progress } from './Progress.tsx';
import { type ImportDone, useImport } from './use-import.ts';
import { useUndoImport } from './use-undo-import.ts';

/** Brings in what another tracker, a spreadsheet or another Jobmagpie holds. */
export default function ImportPage() {
  usePageTitle(i18n.t('importPage.title'));
  const attempt = useAttempt();
  const toast = useToast();
  const undo = useUndoImport();
  const { state, open, start, startWhole, takeBack, stop, restart } = useImport();
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1 className={styles.title}>{i18n.t('importPage.title')}</h1>
        {state.step === 'choose' && <p className={styles.words}>{i18n.t('importPage.intro', [trackerNames()])}</p>}
      </header>
      {state.step === 'choose' && (
        <>
          {state.problem !== null && <Notice kind="problem">{state.problem}</Notice>}
          <FileDrop
            onFile={(file) => {
              toast(null);
              void attempt(() => open(file));
            }}
          />
          <PastImports />
        </>
      )}
      {state.step === 'reading' && <Progress words={i18n.t('importPage.reading', [state.name])} part={state.part} />}
      {state.step === 'check' && (
        <CheckStep
          key={state.file.name}
          file={state.file}
          onStart={(plan) => start(state.file, plan)}
          onCancel={restart}
        />
      )}
      {state.step === 'whole' && (
        <>
          <p className={styles.words}>{wholeWords(state.file.name, state.whole)}</p>
          <p className={styles.words}>{i18n.t('importPage.wholeHint')}</p>
          <div className={styles.deeds}>
            <Button onClick={restart}>{i18n.t('importPage.another')}</Button>
            <Button kind="primary" onClick={() => attempt(() => startWhole(state.file, state.whole))}>
              {i18n.t('importPage.takeWhole')}
            </Button>
          </div>
        </>
      )}
      {state.step === 'writing' && (
        <>
          <Progress words={i18n.t('importPage.writing', [state.name])} part={state.part} />
          {state.canStop && (
            <Button className={styles.alone} onClick={stop}>
              {i18n.t('importPage.stop')}
            </Button>
          )}
        </>
      )}
      {state.step === 'removing' && <Progress words={i18n.t('importPage.removing', [state.name])} part={state.part} />}
      {state.step === 'whole-done' && (
        <>
          <p role="status">
            {state.jobs === null ? i18n.t('import.accountTaken') : i18n.t('settings.imported', state.jobs)}
          </p>
          <GoOn onAnother={restart} />
        </>
      )}
      {state.step === 'done' && (
        <>
          <p role="status">{i18n.t('importPage.done', state.record.jobIds.length)}</p>
          <PlanCounts file={state.file} plan={whatCame(state)} />
          <GoOn onAnother={restart} onUndo={() => attempt(() => takeBack(state, undo))} />
        </>
      )}
    </div>
  );
}

/** The plan with as many new jobs as came: one that was stopped has brought fewer than were planned. */
function whatCame({ plan, record }: ImportDone): ImportPlan {
  return { ...plan, counts: { ...plan.counts, new: record.jobIds.length } };
}

function GoOn({ onAnother, onUndo }: { onAnother: () => void; onUndo?: () => void }) {
  const [, change] = useTableView();
  const showJobs = () => {
    // What was looked for before would hide them.
    change({ query: '', filters: noFilters });
    goTo({ page: 'jobs' });
  };
  return (
    <div className={styles.deeds}>
      {onUndo !== undefined && <Button onClick={onUndo}>{i18n.t('importPage.undo')}</Button>}
      <Button onClick={onAnother}>{i18n.t('importPage.another')}</Button>
      <Button kind="primary" onClick={showJobs}>
        {i18n.t('importPage.toJobs')}
      </Button>
    </div>
  );
}

function wholeWords(name: string, whole: WholeFile): string {
  if (whole.of === 'account') return i18n.t('importPage.wholeAccount', [name]);
  if (whole.of === 'unknown') return i18n.t('importPage.whole', [name]);
  return i18n.t('importPage.wholeBrowser', [name, String(whole.jobs), String(whole.newJobs)]);
}

function trackerNames(): string {
  return trackerFormats.map(({ label }) => label).join(', ');
}
