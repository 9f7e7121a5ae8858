import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Select } from '../../components/Select.tsx';
import type { ImportPlan } from '../../import/plan-import.ts';
import { failureWords } from '../../words/failure-words.ts';
import { Section } from '../Section.tsx';
import { ColumnsTable } from './ColumnsTable.tsx';
import styles from './Import.module.css';
import { PlanCounts } from './PlanCounts.tsx';
import { Progress } from './Progress.tsx';
import { StageMeanings } from './StageMeanings.tsx';
import { useChoices } from './use-choices.ts';
import type { OpenFile } from './use-import.ts';
import { usePlan } from './use-plan.ts';

interface CheckStepProps {
  file: OpenFile;
  onStart: (plan: ImportPlan) => Promise<void>;
  onCancel: () => void;
}

/** How the file is read and what would come of it; nothing is written before the button is pressed. */
export function CheckStep({ file, onStart, onCancel }: CheckStepProps) {
  const attempt = useAttempt();
  const choices = useChoices(file);
  const plan = usePlan(file, choices.context);
  const { table, format } = file;
  const count = plan.status === 'ready' ? plan.plan.counts.new : 0;
  return (
    <>
      <p className={styles.words}>
        {format === null
          ? i18n.t('importPage.unrecognised', [file.name, String(table.rows.length)])
          : i18n.t('importPage.recognised', [file.name, format.label, String(table.rows.length)])}
      </p>
      <Section title={i18n.t('importPage.columns')} hint={i18n.t('importPage.columnsHint')}>
        {!choices.mapping.includes('title') && <Notice kind="problem">{i18n.t('importPage.titleNeeded')}</Notice>}
        <ColumnsTable file={file} choices={choices} />
        {choices.isOrderNeeded && (
          <Select
            className={styles.order}
            label={i18n.t('importPage.dateOrder')}
            value={choices.dateOrder ?? 'unknown'}
            options={[
              ...(choices.dateOrder === null
                ? [{ value: 'unknown' as const, label: i18n.t('importPage.chooseOrder') }]
                : []),
              { value: 'day-first', label: i18n.t('importPage.dayFirst') },
              { value: 'month-first', label: i18n.t('importPage.monthFirst') },
            ]}
            onValue={(order) => order !== 'unknown' && choices.orderDates(order)}
          />
        )}
        <Checkbox label={i18n.t('importPage.keepRest')} checked={choices.keepsRest} onChecked={choices.keepRest} />
      </Section>
      <StageMeanings choices={choices} />
      <Section title={i18n.t('importPage.outcome')} hint={i18n.t('importPage.outcomeHint')}>
        {plan.status === 'working' && <Progress words={i18n.t('importPage.planning')} part={plan.part} />}
        {plan.status === 'failed' && <Notice kind="problem">{failureWords(plan.error)}</Notice>}
        {plan.status === 'ready' && <PlanCounts file={file} plan={plan.plan} />}
        <div className={styles.deeds}>
          <Button onClick={onCancel}>{i18n.t('importPage.another')}</Button>
          <Button
            kind="primary"
            disabled={count === 0}
            onClick={() => plan.status === 'ready' && attempt(() => onStart(plan.plan))}
          >
            {plan.status === 'ready' ? i18n.t('importPage.start', count) : i18n.t('importPage.startSoon')}
          </Button>
        </div>
      </Section>
    </>
  );
}
