import { ArrowDown, ArrowUp } from 'lucide-react';
import { i18n } from '#i18n';
import { Checkbox } from '../../components/Checkbox.tsx';
import type { JobRow } from '../../store/job-row.ts';
import { ColumnHandle } from './ColumnHandle.tsx';
import type { Column } from './columns.ts';
import styles from './JobsTableHead.module.css';
import { firstDirection, type Sort, type SortColumn } from './sort-rows.ts';
import type { Selection } from './use-selection.ts';

interface JobsTableHeadProps {
  columns: readonly Column[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  widths: Readonly<Record<string, number>>;
  onWidth: (column: SortColumn, width: number | null) => void;
  rows: readonly JobRow[];
  selection: Selection;
}

export function JobsTableHead({ columns, sort, onSort, widths, onWidth, rows, selection }: JobsTableHeadProps) {
  const isAll = selection.ids.size === rows.length;
  return (
    <thead className={styles.group}>
      <tr aria-rowindex={1} className={styles.head}>
        <th scope="col" className={styles.cell}>
          <Checkbox
            label={i18n.t('table.selectEvery')}
            isLabelHidden
            checked={isAll}
            isMixed={selection.ids.size > 0 && !isAll}
            onChecked={(isChecked) => (isChecked ? selection.selectAll() : selection.clear())}
          />
        </th>
        {columns.map((column) => {
          const { name, heading } = column;
          const isSorted = sort.column === name;
          const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
          return (
            <th key={name} scope="col" aria-sort={isSorted ? sort.direction : 'none'} className={styles.cell}>
              <button
                type="button"
                className={styles.heading}
                onClick={() => onSort({ column: name, direction: isSorted ? opposite(sort) : firstDirection[name] })}
              >
                {heading()}
                {isSorted && <Arrow aria-hidden="true" />}
              </button>
              <ColumnHandle column={column} width={widths[name]} onWidth={(width) => onWidth(name, width)} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function opposite({ direction }: Sort): Sort['direction'] {
  return direction === 'ascending' ? 'descending' : 'ascending';
}
