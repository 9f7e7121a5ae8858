import { JobFilters, type SavedView } from '@jobmagpie/model';
import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { hiddenAtFirst } from './columns.ts';
import { sortColumns } from './sort-rows.ts';

const Lasting = z.object({
  sort: z.object({ column: z.enum(sortColumns), direction: z.enum(['ascending', 'descending']) }),
  density: z.enum(['comfortable', 'dense']),
  hiddenColumns: z.array(z.string()).readonly(),
  /** Widths in pixels that a person has set, by column. */
  widths: z.record(z.string(), z.number()),
});
const Passing = z.object({ query: z.string(), filters: JobFilters });

/** How a person looks at the table: the habits stay, the question of the moment goes with the tab. */
export type TableView = z.infer<typeof Lasting> & z.infer<typeof Passing>;

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

function read(): TableView {
  const lasting = Lasting.partial().safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  const passing = Passing.partial().safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  return {
    sort: { column: 'saved', direction: 'descending' },
    density: 'comfortable',
    hiddenColumns: hiddenAtFirst,
    widths: {},
    query: '',
    filters: noFilters,
    ...lasting.data,
    ...passing.data,
  } as TableView; // what a partial schema has read is whole where it is
}

function change(changes: Partial<TableView>): void {
  view = { ...(view ?? read()), ...changes };
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
      view ??= read();
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
  const known = Lasting.shape.sort.safeParse(sort);
  return { query, filters, hiddenColumns, ...(known.success && { sort: known.data }) };
}
