import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react';
import { i18n } from '#i18n';
import type { JobRow } from '../../store/job-row.ts';
import type { Column } from './columns.ts';
import styles from './JobsTable.module.css';
import { JobsTableHead } from './JobsTableHead.tsx';
import type { TableView } from './table-view.ts';
import type { Selection } from './use-selection.ts';

interface TableFrameProps {
  scroller?: RefObject<HTMLDivElement | null>;
  rows: readonly JobRow[];
  columns: readonly Column[];
  view: TableView;
  onChange: (changes: Partial<TableView>) => void;
  selection: Selection;
  /** What all rows take, those too that are not in the document. */
  height: number;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ReactNode;
}

/** The table around its rows. */
export function TableFrame(props: TableFrameProps) {
  const { scroller, rows, columns, view, onChange, selection, height, onKeyDown, children } = props;
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        aria-label={i18n.t('shell.jobs')}
        aria-rowcount={rows.length + 1}
        className={styles.table}
        style={columnTracks(columns, view.widths)}
        onKeyDown={onKeyDown}
      >
        <JobsTableHead
          columns={columns}
          sort={view.sort}
          onSort={(sort) => onChange({ sort })}
          widths={view.widths}
          onWidth={(name, width) => onChange({ widths: withWidth(view.widths, name, width) })}
          rows={rows}
          selection={selection}
        />
        <tbody className={styles.rows} style={{ blockSize: height }}>
          {children}
        </tbody>
      </table>
    </div>
  );
}

/** The widths of the columns, which every row shares. */
function columnTracks(columns: readonly Column[], widths: Readonly<Record<string, number>>): CSSProperties {
  const tracks = columns.map(({ name, track }) => (widths[name] === undefined ? track : `${widths[name]}px`));
  const least = columns.reduce((sum, { name, minWidth }) => sum + (widths[name] ?? minWidth * 1.3), 88);
  const style: CSSProperties & Record<'--columns' | '--least-width', string> = {
    '--columns': `40px ${tracks.join(' ')}`,
    '--least-width': `${Math.round(least)}px`,
  };
  return style;
}

function withWidth(widths: Readonly<Record<string, number>>, name: string, width: number | null) {
  const { [name]: _, ...others } = widths;
  return width === null ? others : { ...others, [name]: width };
}
