import { type Stage, stages } from '@jobmagpie/model';
import { useState } from 'react';
import { i18n } from '#i18n';
import { announceWrite } from '../pages/ask-background.ts';
import { moveJob } from '../store/jobs.ts';
import { stageName } from '../words/stage-name.ts';
import { useAttempt } from './attempt.ts';
import { Button } from './Button.tsx';
import { Select } from './Select.tsx';
import styles from './StageSelect.module.css';

export interface StageSelectProps {
  jobId: string;
  stage: Stage;
  isLabelHidden?: boolean;
  /** Called once the move is on disk. */
  onMoved?: (to: Stage) => void;
}

type Question = { kind: 'none' } | { kind: 'confirm'; to: Stage } | { kind: 'refused'; to: Stage };

/** Moves a job to another stage. An acceptance without an offer is asked about, because it is rarely meant. */
export function StageSelect({ jobId, stage, isLabelHidden = false, onMoved }: StageSelectProps) {
  const attempt = useAttempt();
  const [question, setQuestion] = useState<Question>({ kind: 'none' });

  const move = async (to: Stage, isConfirmed: boolean) => {
    const result = await moveJob(jobId, to, { isConfirmed });
    if (!result.allowed) {
      setQuestion({ kind: result.reason === 'needs-confirmation' ? 'confirm' : 'refused', to });
      return;
    }
    setQuestion({ kind: 'none' });
    announceWrite();
    onMoved?.(to);
  };

  return (
    <div className={styles.stage}>
      <Select
        label={i18n.t('job.stage')}
        isLabelHidden={isLabelHidden}
        size="small"
        value={question.kind === 'none' ? stage : question.to}
        options={stages.map((value) => ({ value, label: stageName(value) }))}
        onValue={(to) => attempt(() => move(to, false))}
      />
      {question.kind !== 'none' && (
        <div className={styles.question} role="alert">
          <p>
            {question.kind === 'confirm'
              ? i18n.t('job.acceptedWithoutOffer')
              : i18n.t('job.stageNotPossible', [stageName(stage), stageName(question.to)])}
          </p>
          <div className={styles.answers}>
            {question.kind === 'confirm' && (
              <Button size="small" kind="primary" onClick={() => attempt(() => move(question.to, true))}>
                {i18n.t('job.acceptedYes')}
              </Button>
            )}
            <Button size="small" kind="quiet" onClick={() => setQuestion({ kind: 'none' })}>
              {i18n.t('common.cancel')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
