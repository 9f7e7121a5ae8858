import type { Stage } from '@jobmagpie/model';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { useToast } from '../../components/Toast.tsx';
import type { JobRow } from '../../store/job-row.ts';
import { moveJob } from '../../store/jobs.ts';
import { moveJobs } from '../../store/many-jobs.ts';
import { stageName } from '../../words/stage-name.ts';
import { announceWrite } from '../ask-background.ts';

export interface StageMoves {
  /** Where jobs go whose move is not yet seen in the rows. */
  pending: ReadonlyMap<string, Stage>;
  move: (row: JobRow, to: Stage) => void;
  /** A move that waits for a person's word: an acceptance without an offer. */
  question: { row: JobRow; to: Stage } | null;
  /** Answers it. */
  answer: (isConfirmed: boolean) => void;
  /** The job that was moved last, so that the focus goes with it. */
  landed: string | null;
}

/** Moves jobs between stages: shown at once, written through the one stage machine, with Undo; what it refuses is explained. */
export function useStageMoves(rows: readonly JobRow[]): StageMoves {
  const toast = useToast();
  const attempt = useAttempt();
  const [pending, setPending] = useState<ReadonlyMap<string, Stage>>(new Map());
  const [question, setQuestion] = useState<StageMoves['question']>(null);
  const [landed, setLanded] = useState<string | null>(null);

  useEffect(() => {
    setPending((before) => {
      if (before.size === 0) return before;
      const arrived = rows.filter((row) => before.get(row.id) === row.stage).map((row) => row.id);
      return arrived.length === 0 ? before : without(before, arrived);
    });
  }, [rows]);

  const write = async (row: JobRow, to: Stage, isConfirmed: boolean) => {
    const from = row.stage;
    const result = await moveJob(row.id, to, { isConfirmed });
    if (!result.allowed) {
      setPending((before) => without(before, [row.id]));
      if (result.reason === 'needs-confirmation') setQuestion({ row, to });
      else if (result.reason === 'not-live') toast(i18n.t('job.stageNotPossible', [stageName(from), stageName(to)]));
      return;
    }
    announceWrite();
    toast(i18n.t('board.moved', [row.title, stageName(to)]), async () => {
      const back = await moveJobs([{ id: row.id, to: from }], { isConfirmed: true });
      announceWrite();
      if (back.length === 0) toast(i18n.t('job.stageNotPossible', [stageName(to), stageName(from)]));
    });
  };

  const start = async (row: JobRow, to: Stage, isConfirmed: boolean) => {
    setPending((before) => new Map(before).set(row.id, to));
    setLanded(row.id);
    const isDone = await attempt(() => write(row, to, isConfirmed));
    if (!isDone) setPending((before) => without(before, [row.id]));
  };

  return {
    pending,
    question,
    landed,
    move: (row, to) => {
      if (row.stage !== to) void start(row, to, false);
    },
    answer: (isConfirmed) => {
      setQuestion(null);
      if (isConfirmed && question !== null) void start(question.row, question.to, true);
    },
  };
}

function without(pending: ReadonlyMap<string, Stage>, ids: readonly string[]): ReadonlyMap<string, Stage> {
  const left = new Map(pending);
  for (const id of ids) left.delete(id);
  return left;
}
