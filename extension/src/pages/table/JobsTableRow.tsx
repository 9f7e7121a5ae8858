import { memo } from 'react';
import { i18n } from '#i18n';
import { Checkbox } from '../../components/Checkbox.tsx';
import type { JobRow } from '../../store/job-row.ts';
import { routeHash } from '../route.ts';
import type { Column } from './columns.ts';
import { JobCell } from './JobCell.tsx';
import styles from './JobsTableRow.module.css';

interface JobsTableRowProps {
  row: JobRow;
  index: number;
  start: number;
  height: number;
  columns: readonly Column[];
  /** The one row that Tab comes to; arrow keys lead on from it. */
  isActive: boolean;
  isSelected: boolean;
  /** What was looked for stands in nothing that the row shows. */
  isInDescription: boolean;
  onActivate: (id: string) => void;
  onOpen: (id: string) => void;
  onSelect: (id: string, isRange: boolean) => void;
}

export const JobsTableRow = memo(function JobsTableRow(props: JobsTableRowProps) {
  const { row, index, start, height, columns, isActive, isSelected, isInDescription } = props;
  const { onActivate, onOpen, onSelect } = props;
  return (
    <tr
      data-index={index}
      data-selected={isSelected}
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ blockSize: height, transform: `translateY(${start}px)` }}
      onFocus={() => onActivate(row.id)}
      onClick={(event) => {
        // The whole row opens the job; its link and its box do for themselves.
        if (event.target instanceof Element && event.target.closest('a, label') === null) onOpen(row.id);
      }}
    >
      <td className={styles.check}>
        <Checkbox
          label={i18n.t('table.select', [row.title])}
          isLabelHidden
          tabIndex={isActive ? 0 : -1}
          checked={isSelected}
          onChecked={() => {}}
          onClick={(event) => onSelect(row.id, event.shiftKey)}
        />
      </td>
      {columns.map(({ name }) => (
        <td key={name} className={[styles.cell, styles[name]].join(' ')}>
          {name === 'title' ? (
            <a
              data-job-row
              className={styles.link}
              href={routeHash({ page: 'job', id: row.id })}
              tabIndex={isActive ? 0 : -1}
              dir="auto"
              title={row.title}
            >
              {row.title}
              {isInDescription && <span className={styles.inDescription}>{i18n.t('popup.inDescription')}</span>}
            </a>
          ) : (
            <JobCell row={row} column={name} />
          )}
        </td>
      ))}
    </tr>
  );
});
