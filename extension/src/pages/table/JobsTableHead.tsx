import { ArrowDown, ArrowUp } from 'lucide-react';
import { i18n } from '#i18n';
import { Checkbox } from '../../components/Checkbox.tsx';
import type { JobRow } from '../../store/job-row.ts';
import type { Column } from './columns.ts';
import styles from './JobsTableHead.module.css';
import { firstDirection, type Sort } from './sort-rows.ts';
import type { Selection } from './use-selection.ts';

interface JobsTableHeadProps {
  columns: readonly Column[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  rows: readonly JobRow[];
  selection: Selection;
}

export function JobsTableHead({ columns, sort, onSort, rows, selection }: JobsTableHeadProps) {
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
        {columns.map(({ name, heading }) => {
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
