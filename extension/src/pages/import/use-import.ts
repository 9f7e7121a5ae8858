import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { recogniseFormat } from '../../import/guess-mapping.ts';
import type { ImportPlan } from '../../import/plan-import.ts';
import { readTable, type Table } from '../../import/read-table.ts';
import type { TrackerFormat } from '../../import/tracker-format.ts';
import { type WholeFile, wholeFileOf } from '../../import/whole-file.ts';
import { addJobs, type ImportRecord } from '../../store/imports.ts';
import { tableProblemText } from '../../words/import-words.ts';
import { announceWrite } from '../ask-background.ts';
import { takeWholeFile } from '../take-whole-file.ts';

export interface OpenFile {
  name: string;
  table: Table;
  format: TrackerFormat | null;
}

/** How far an import is. */
export type ImportStep =
  | { step: 'choose'; problem: string | null }
  | { step: 'reading'; name: string; part: number }
  | { step: 'check'; file: OpenFile }
  | { step: 'whole'; file: File; whole: WholeFile }
  | { step: 'writing'; name: string; part: number; canStop: boolean }
  | { step: 'whole-done'; jobs: number | null }
  | ImportDone
  | { step: 'removing'; name: string; part: number };

export interface ImportDone {
  step: 'done';
  file: OpenFile;
  plan: ImportPlan;
  record: ImportRecord;
}

/** An import from the file to the jobs. */
export function useImport() {
  const [state, setState] = useState<ImportStep>({ step: 'choose', problem: null });
  const stop = useRef<AbortController>(null);

  const open = async (file: File) => {
    const { name } = file;
    setState({ step: 'reading', name, part: 0 });
    try {
      setState(await opened(file, (next) => setState(next)));
    } catch (error) {
      setState({ step: 'choose', problem: i18n.t('importPage.file.unreadable', [name]) });
      throw error;
    }
  };
  const start = async (file: OpenFile, plan: ImportPlan) => {
    const records = plan.rows.flatMap(({ record }) => record ?? []);
    stop.current = new AbortController();
    const progress = (written: number) =>
      setState({ step: 'writing', name: file.name, part: written / Math.max(1, records.length), canStop: true });
    progress(0);
    try {
      const record = await addJobs(records, {
        source: { tracker: file.format?.label ?? null, fileName: file.name },
        signal: stop.current.signal,
        onProgress: progress,
      });
      setState({ step: 'done', file, plan, record });
    } catch (error) {
      // What was written by then stands in the list of imports.
      setState({ step: 'check', file });
      throw error;
    } finally {
      announceWrite();
    }
  };
  const startWhole = async (file: File, whole: WholeFile) => {
    const { name } = file;
    const progress = (written: number, all: number) =>
      setState({ step: 'writing', name, part: all === 0 ? 0 : written / all, canStop: false });
    progress(0, 0);
    try {
      const outcome = await takeWholeFile(file, progress);
      setState(
        outcome.status === 'taken'
          ? { step: 'whole-done', jobs: outcome.jobs }
          : { step: 'choose', problem: outcome.problem },
      );
    } catch (error) {
      // All of it is one transaction: nothing was written.
      setState({ step: 'whole', file, whole });
      throw error;
    }
  };
  const takeBack = async (
    done: ImportDone,
    undo: (record: ImportRecord, onProgress: (part: number) => void) => Promise<void>,
  ) => {
    const tell = (part: number) => setState({ step: 'removing', name: done.file.name, part });
    tell(0);
    try {
      await undo(done.record, tell);
      restart();
    } catch (error) {
      // What is left can be taken away again.
      setState(done);
      throw error;
    }
  };
  const restart = () => setState({ step: 'choose', problem: null });
  return {
    state,
    open,
    start,
    startWhole,
    takeBack,
    stop: () => stop.current?.abort(),
    restart,
  };
}

async function opened(file: File, tell: (state: ImportStep) => void): Promise<ImportStep> {
  const { name } = file;
  const whole = await wholeFileOf(file);
  if (whole !== null) return { step: 'whole', file, whole };
  const table = await readTable(file, (part) => tell({ step: 'reading', name, part }));
  if ('problem' in table) return { step: 'choose', problem: tableProblemText(table.problem) };
  return { step: 'check', file: { name, table, format: recogniseFormat(table) } };
}
