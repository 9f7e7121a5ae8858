import { Download } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import type { ImportPlan, PlannedRow } from '../../import/plan-import.ts';
import type { CellProblem } from '../../import/read-row.ts';
import { rejectedLines } from '../../import/rejected-lines.ts';
import { importFieldName, rejectedReason } from '../../words/import-words.ts';
import { saveFile } from '../save-file.ts';
import styles from './Import.module.css';
import type { OpenFile } from './use-import.ts';

/** As many as tell what the matter is. */
const SHOWN = 5;

/** How many lines make a job and how many do not, and why; those that do not as a file. */
export function PlanCounts({ file, plan }: { file: OpenFile; plan: ImportPlan }) {
  const { counts } = plan;
  const taken = plan.rows.filter(({ fate }) => fate === 'new');
  const isCut = ({ kind }: CellProblem) => kind === 'too-long';
  const unclear = taken.filter(({ problems }) => problems.some((each) => !isCut(each))).length;
  const cut = taken.filter(({ problems }) => problems.some(isCut));
  const rejected = plan.rows.filter(({ fate }) => fate !== 'new');
  const unreadable = rejected.filter(({ fate }) => fate === 'unreadable');
  const download = () => {
    const lines = rejectedLines(file.table, plan, {
      reasonHeader: i18n.t('importPage.reason.header'),
      reasonOf: rejectedReason,
    });
    saveFile(lines, i18n.t('importPage.rejectedName'));
  };
  return (
    <div className={styles.counts} role="status">
      <dl className={styles.figures}>
        <Figure name={i18n.t('importPage.count.new')} value={counts.new} />
        <Figure name={i18n.t('importPage.count.here')} value={counts.here} />
        <Figure name={i18n.t('importPage.count.double')} value={counts.double} />
        <Figure name={i18n.t('importPage.count.unreadable')} value={counts.unreadable} />
      </dl>
      {unclear > 0 && <p className={styles.words}>{i18n.t('importPage.unclear', unclear)}</p>}
      {cut.length > 0 && (
        <>
          <p className={styles.words}>{i18n.t('importPage.cut', cut.length)}</p>
          <Lines rows={cut} words={({ problems }) => cutFields(problems.filter(isCut))} />
        </>
      )}
      {unreadable.length > 0 && <Lines rows={unreadable} words={rejectedReason} />}
      {rejected.length > 0 && (
        <Button size="small" icon={<Download aria-hidden="true" />} onClick={download}>
          {i18n.t('importPage.rejected', rejected.length)}
        </Button>
      )}
    </div>
  );
}

/** The first of some lines, each with what there is to say of it. */
function Lines({ rows, words }: { rows: readonly PlannedRow[]; words: (row: PlannedRow) => string }) {
  return (
    <ul className={styles.reasons}>
      {rows.slice(0, SHOWN).map((row) => (
        <li key={row.index}>{i18n.t('importPage.line', [String(row.number), words(row)])}</li>
      ))}
    </ul>
  );
}

function cutFields(problems: readonly CellProblem[]): string {
  return problems.map(({ field }) => importFieldName(field)).join(', ');
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.toLocaleString()}</dd>
    </div>
  );
}
