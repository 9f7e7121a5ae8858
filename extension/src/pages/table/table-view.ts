import type { JobFilters, SavedView } from '@jobmagpie/model';
import { useSyncExternalStore } from 'react';
import { hiddenAtFirst } from './columns.ts';
import { type Sort, sortColumns } from './sort-rows.ts';

/** How a person looks at the table: the habits stay, the question of the moment goes with the tab. */
export interface TableView {
  sort: Sort;
  density: 'comfortable' | 'dense';
  hiddenColumns: readonly string[];
  /** Widths in pixels that a person has set, by column. */
  widths: Readonly<Record<string, number>>;
  query: string;
  filters: JobFilters;
}

export const noFilters: JobFilters = {
  stage: null,
  tag: null,
  board: null,
  remoteMode: null,
  minScore: null,
  savedWithinDays: null,
};

const KEY = 'table.view';
const listeners = new Set<() => void>();
let view: TableView | undefined;

/** How this person looks at the table now. */
export function readTableView(): TableView {
  return {
    sort: { column: 'saved', direction: 'descending' },
    density: 'comfortable',
    hiddenColumns: hiddenAtFirst,
    widths: {},
    query: '',
    filters: noFilters,
    ...keptIn(localStorage),
    ...keptIn(sessionStorage),
  };
}

/** Nobody but this file writes it, and a view of another form gets another key: so it is what its type says. */
function keptIn(storage: Storage): Partial<TableView> {
  return JSON.parse(storage.getItem(KEY) ?? '{}');
}

function change(changes: Partial<TableView>): void {
  view = { ...(view ?? readTableView()), ...changes };
  const { query, filters, ...lasting } = view;
  localStorage.setItem(KEY, JSON.stringify(lasting));
  sessionStorage.setItem(KEY, JSON.stringify({ query, filters }));
  for (const listener of listeners) listener();
}

export function useTableView(): [view: TableView, change: (changes: Partial<TableView>) => void] {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => {
      view ??= readTableView();
      return view;
    },
  );
  return [current, change];
}

/** What is kept of a look under a name. */
export function toSavedView({ query, filters, sort, hiddenColumns }: TableView): SavedView {
  return { query, filters, sort, hiddenColumns: [...hiddenColumns] };
}

/** What changes when a look that was kept is taken up. A column of another version is passed over. */
export function fromSavedView({ query, filters, sort, hiddenColumns }: SavedView): Partial<TableView> {
  const column = sortColumns.find((each) => each === sort.column);
  return { query, filters, hiddenColumns, ...(column && { sort: { column, direction: sort.direction } }) };
}
