import { useMemo } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatLanguage } from '../../components/language.ts';
import { AddMenu } from '../add/AddMenu.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { JobsTable } from './JobsTable.tsx';
import styles from './JobsTablePage.module.css';
import { NoJobs } from './NoJobs.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { StageFilter } from './StageFilter.tsx';
import { sortRows } from './sort-rows.ts';
import { TableOptions } from './TableOptions.tsx';
import { TableSkeleton } from './TableSkeleton.tsx';
import { useTableView } from './table-view.ts';
import { useFoundRows } from './use-found-rows.ts';
import { useJobRows } from './use-job-rows.ts';
import { useSelection } from './use-selection.ts';

/** Every saved job in a table. */
export function JobsTablePage() {
  usePageTitle(i18n.t('shell.jobs'));
  const [view, change] = useTableView();
  const jobs = useJobRows();
  const collator = useMemo(() => new Intl.Collator(formatLanguage(), { numeric: true, sensitivity: 'base' }), []);

  const { found, inDescription, isComplete } = useFoundRows(jobs?.rows, view.query);
  const shown = useMemo(
    () => sortRows(view.stage === null ? found : found.filter((row) => row.stage === view.stage), view.sort, collator),
    [found, view.stage, view.sort, collator],
  );
  const selection = useSelection(shown);

  if (jobs === undefined) return <TableSkeleton />;
  if (jobs.isComplete && jobs.rows.length === 0) return <NoJobs title={i18n.t('shell.jobs')} />;

  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{i18n.t('shell.jobs')}</h1>
      <div className={styles.bar}>
        {selection.ids.size > 0 ? (
          <SelectionBar selection={selection} rows={shown} />
        ) : (
          <>
            <StageFilter rows={found} stage={view.stage} onStage={(stage) => change({ stage })} />
            <AddMenu />
            <TableOptions view={view} onChange={change} />
          </>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {i18n.t('table.count', shown.length)}
      </p>
      {shown.length === 0 ? (
        <div className={styles.nothing}>
          <EmptyState
            action={<Button onClick={() => change({ query: '', stage: null })}>{i18n.t('table.showAll')}</Button>}
          >
            {nothingWords(view.query.trim(), isComplete)}
          </EmptyState>
        </div>
      ) : (
        <JobsTable
          rows={shown}
          all={jobs.rows}
          inDescription={inDescription}
          view={view}
          onChange={change}
          selection={selection}
        />
      )}
    </div>
  );
}

function nothingWords(query: string, isComplete: boolean): string {
  if (query === '') return i18n.t('table.noneInStage');
  return isComplete ? i18n.t('table.nothingFound', [query]) : i18n.t('popup.lookingFurther');
}
