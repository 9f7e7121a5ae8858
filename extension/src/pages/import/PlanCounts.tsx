import { Download } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import type { ImportPlan } from '../../import/plan-import.ts';
import { rejectedLines } from '../../import/rejected-lines.ts';
import { rejectedReason } from '../../words/import-words.ts';
import { saveFile } from '../save-file.ts';
import styles from './Import.module.css';
import type { OpenFile } from './use-import.ts';

/** As many as tell what the matter is. */
const SHOWN = 5;

/** How many lines make a job and how many do not, and why; those that do not as a file. */
export function PlanCounts({ file, plan }: { file: OpenFile; plan: ImportPlan }) {
  const { counts } = plan;
  const unclear = plan.rows.filter(({ fate, problems }) => fate === 'new' && problems.length > 0).length;
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
      {unreadable.length > 0 && (
        <ul className={styles.reasons}>
          {unreadable.slice(0, SHOWN).map((row) => (
            <li key={row.number}>{i18n.t('importPage.line', [String(row.number), rejectedReason(row)])}</li>
          ))}
        </ul>
      )}
      {rejected.length > 0 && (
        <Button size="small" icon={<Download aria-hidden="true" />} onClick={download}>
          {i18n.t('importPage.rejected', rejected.length)}
        </Button>
      )}
    </div>
  );
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.toLocaleString()}</dd>
    </div>
  );
}
