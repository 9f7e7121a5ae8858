import { systemClock } from '@jobmagpie/model/clock';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatLanguage } from '../../components/language.ts';
import { AddMenu } from '../add/AddMenu.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { countFilters, filterRows } from './filter-rows.ts';
import { JobsTable } from './JobsTable.tsx';
import styles from './JobsTablePage.module.css';
import { NoJobs } from './NoJobs.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { StageFilter } from './StageFilter.tsx';
import { sortRows } from './sort-rows.ts';
import { TableOptions } from './TableOptions.tsx';
import { TableSkeleton } from './TableSkeleton.tsx';
import { noFilters, useTableView } from './table-view.ts';
import { useFoundRows } from './use-found-rows.ts';
import { useJobRows } from './use-job-rows.ts';
import { useSelection } from './use-selection.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

/** Every saved job in a table. */
export function JobsTablePage() {
  usePageTitle(i18n.t('shell.jobs'));
  const [view, change] = useTableView();
  const jobs = useJobRows();
  const collator = useMemo(() => new Intl.Collator(formatLanguage(), { numeric: true, sensitivity: 'base' }), []);

  const { found, inDescription, isComplete } = useFoundRows(jobs?.rows, view.query);
  const { filters } = view;
  const { stage } = filters;
  const passing = useMemo(() => filterRows(found, filters, systemClock()), [found, filters]);
  const shown = useMemo(
    () => sortRows(stage === null ? passing : passing.filter((row) => row.stage === stage), view.sort, collator),
    [passing, stage, view.sort, collator],
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
            <StageFilter
              rows={passing}
              isComplete={jobs.isComplete}
              stage={stage}
              onStage={(next) => change({ filters: { ...filters, stage: next } })}
            />
            <div className={styles.tools}>
              <FilterMenu rows={jobs.rows} filters={filters} onFilters={(next) => change({ filters: next })} />
              <ViewsMenu view={view} onChange={change} />
              <TableOptions view={view} onChange={change} />
              <AddMenu />
            </div>
          </>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {i18n.t('table.count', shown.length)}
      </p>
      {shown.length === 0 ? (
        <div className={styles.nothing}>
          <EmptyState
            action={
              <Button onClick={() => change({ query: '', filters: noFilters })}>{i18n.t('table.showAll')}</Button>
            }
          >
            {nothingWords(view.query.trim(), isComplete, countFilters(filters) > 0)}
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

function nothingWords(query: string, isComplete: boolean, isFiltered: boolean): string {
  if (isFiltered) return i18n.t('table.noneFiltered');
  if (query === '') return i18n.t('table.noneInStage');
  return isComplete ? i18n.t('table.nothingFound', [query]) : i18n.t('popup.lookingFurther');
}
