import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { NoJobs } from '../table/NoJobs.tsx';
import { useTableView } from '../table/table-view.ts';
import { useFoundRows } from '../table/use-found-rows.ts';
import { useJobRows } from '../table/use-job-rows.ts';
import { usePageTitle } from '../use-page-title.ts';
import styles from './Board.module.css';
import { Board } from './Board.tsx';
import { BoardSkeleton } from './BoardSkeleton.tsx';

/** Every saved job as a card in the column of its stage. */
export function BoardPage() {
  usePageTitle(i18n.t('shell.board'));
  const [view, change] = useTableView();
  const jobs = useJobRows();
  const { found, isComplete } = useFoundRows(jobs?.rows, view.query);
  const query = view.query.trim();

  if (jobs === undefined) return <BoardSkeleton />;
  if (jobs.isComplete && jobs.rows.length === 0) return <NoJobs title={i18n.t('shell.board')} />;
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{i18n.t('shell.board')}</h1>
      <p className="visually-hidden" role="status">
        {i18n.t('table.count', found.length)}
      </p>
      {found.length === 0 && query !== '' ? (
        <div className={styles.nothing}>
          <EmptyState action={<Button onClick={() => change({ query: '' })}>{i18n.t('table.showAll')}</Button>}>
            {isComplete ? i18n.t('board.nothingFound', [query]) : i18n.t('popup.lookingFurther')}
          </EmptyState>
        </div>
      ) : (
        <Board rows={found} isComplete={jobs.isComplete} />
      )}
    </div>
  );
}
