import { i18n } from '#i18n';
import type { JobRow } from '../../store/job-row.ts';
import { goTo } from '../route.ts';
import { shownColumns } from './columns.ts';
import styles from './JobsTablePage.module.css';
import { JobsTableRow } from './JobsTableRow.tsx';
import { TableFrame } from './TableFrame.tsx';
import { useTableView } from './table-view.ts';
import { useRowHeight } from './use-row-height.ts';
import { useSelection } from './use-selection.ts';

/** The rows at the top of the table, before it is loaded. */
export function FirstTable({ rows }: { rows: readonly JobRow[] }) {
  const [view, change] = useTableView();
  const selection = useSelection(rows);
  const { height } = useRowHeight(view);
  const columns = shownColumns(rows, view.hiddenColumns);
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{i18n.t('shell.jobs')}</h1>
      <div className={styles.bar} />
      <TableFrame
        rows={rows}
        columns={columns}
        view={view}
        onChange={change}
        selection={selection}
        height={rows.length * height}
      >
        {rows.slice(0, Math.ceil(window.innerHeight / height)).map((row, index) => (
          <JobsTableRow
            key={row.id}
            row={row}
            index={index}
            start={index * height}
            height={height}
            columns={columns}
            isActive={index === 0}
            isSelected={selection.ids.has(row.id)}
            isInDescription={false}
            onActivate={() => {}}
            onOpen={(id) => goTo({ page: 'job', id })}
            onSelect={selection.toggle}
          />
        ))}
      </TableFrame>
    </div>
  );
}
