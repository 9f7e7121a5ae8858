import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { takesKeys } from '../../components/takes-keys.ts';
import type { JobRow } from '../../store/job-row.ts';
import { focusNotes } from '../palette/focus.ts';
import { openPalette } from '../palette/palette-door.ts';
import { goTo } from '../route.ts';
import { shownColumns } from './columns.ts';
import { JobsTableRow } from './JobsTableRow.tsx';
import { lastPlace } from './last-place.ts';
import { TableFrame } from './TableFrame.tsx';
import type { TableView } from './table-view.ts';
import { useDeleteSelected } from './use-delete-selected.ts';
import { useRowHeight } from './use-row-height.ts';
import type { Selection } from './use-selection.ts';

interface JobsTableProps {
  rows: readonly JobRow[];
  /** Every job, which decides on the columns, so that a search does not rearrange them. */
  all: readonly JobRow[];
  /** The ids of rows that were found by their description alone. */
  inDescription: ReadonlySet<string>;
  view: TableView;
  onChange: (changes: Partial<TableView>) => void;
  selection: Selection;
}

/** Only the rows in sight are in the document, so ten thousand cost no more than thirty. */
export function JobsTable({ rows, all, inDescription, view, onChange, selection }: JobsTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => shownColumns(all, view.hiddenColumns), [all, view.hiddenColumns]);
  const { height, headHeight } = useRowHeight(view);
  const [activeId, setActiveId] = useState<string | null>(lastPlace.rowId);
  const active = Math.max(
    0,
    rows.findIndex((row) => row.id === activeId),
  );
  const focusAfterScroll = useRef<number | null>(null);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    initialOffset: lastPlace.offset,
    scrollPaddingStart: headHeight,
    onChange: (instance) => {
      lastPlace.offset = instance.scrollOffset ?? 0;
    },
  });
  const measured = useRef(height);
  useEffect(() => {
    if (measured.current === height) return;
    measured.current = height;
    virtual.measure();
  }, [virtual, height]);

  const items = virtual.getVirtualItems();
  useEffect(() => {
    // The row to focus may only now have come into the document.
    if (focusAfterScroll.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(
      `[data-index="${focusAfterScroll.current}"] [data-job-row]`,
    );
    if (row) {
      focusAfterScroll.current = null;
      row.focus({ preventScroll: true });
    }
  });

  const activate = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    setActiveId(row.id);
    focusAfterScroll.current = rows.indexOf(row);
    virtual.scrollToIndex(rows.indexOf(row));
  };

  const deleteSelected = useDeleteSelected(selection);
  const onDelete = (event: KeyboardEvent) => {
    if (selection.ids.size === 0 || takesKeys(event.target)) return;
    event.preventDefault();
    // The focus goes to a row that stays, before the one that has it is gone.
    const stays = (row: JobRow) => !selection.ids.has(row.id);
    const next = rows.findIndex((row, index) => index >= active && stays(row));
    activate(next === -1 ? rows.findLastIndex(stays) : next);
    deleteSelected();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete') return onDelete(event);
    const row = rows[active];
    if (row === undefined || !(event.target instanceof HTMLElement) || !event.target.matches('[data-job-row]')) return;
    if ((event.ctrlKey || event.metaKey || event.altKey) && event.key !== 'a') return;
    const deed = deedOf(event, {
      activate: (by) => activate(active + by),
      page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1),
      count: rows.length,
      select: () => (event.shiftKey ? selection.extendTo(row.id) : selection.toggle(row.id)),
      selection,
      stage: () => openPalette({ kind: 'stage', jobId: row.id }),
      notes: () => {
        goTo({ page: 'job', id: row.id });
        focusNotes();
      },
    });
    if (deed === null) return;
    event.preventDefault();
    deed();
  };

  return (
    <TableFrame
      scroller={scroller}
      rows={rows}
      columns={shown}
      view={view}
      onChange={onChange}
      selection={selection}
      height={virtual.getTotalSize()}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        return (
          <JobsTableRow
            key={row.id}
            row={row}
            index={item.index}
            start={item.start}
            height={height}
            columns={shown}
            isActive={item.index === active}
            isSelected={selection.ids.has(row.id)}
            isInDescription={inDescription.has(row.id)}
            onActivate={(id) => {
              lastPlace.rowId = id;
              setActiveId(id);
            }}
            onOpen={(id) => goTo({ page: 'job', id })}
            onSelect={(id, isRange) => (isRange ? selection.extendTo(id) : selection.toggle(id))}
          />
        );
      })}
    </TableFrame>
  );
}

interface Reach {
  activate: (by: number) => void;
  page: number;
  count: number;
  select: () => void;
  selection: Selection;
  stage: () => void;
  notes: () => void;
}

/** What a key does on a row; Enter is the row's own link. */
function deedOf({ key, ctrlKey, metaKey }: KeyboardEvent, reach: Reach): (() => void) | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return () => reach.activate(1);
    case 'ArrowUp':
    case 'k':
      return () => reach.activate(-1);
    case 'PageDown':
      return () => reach.activate(reach.page);
    case 'PageUp':
      return () => reach.activate(-reach.page);
    case 'Home':
      return () => reach.activate(-reach.count);
    case 'End':
      return () => reach.activate(reach.count);
    case ' ':
    case 'x':
    case 'X':
      return reach.select;
    case 's':
      return reach.stage;
    case 'e':
      return reach.notes;
    case 'Escape':
      return reach.selection.clear;
    case 'a':
      return ctrlKey || metaKey ? reach.selection.selectAll : null;
    default:
      return null;
  }
}
