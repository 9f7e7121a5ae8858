import { stages } from '@jobmagpie/model';
import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { sortColumns } from './sort-rows.ts';

const Lasting = z.object({
  sort: z.object({ column: z.enum(sortColumns), direction: z.enum(['ascending', 'descending']) }),
  density: z.enum(['comfortable', 'dense']),
});
const Passing = z.object({ query: z.string(), stage: z.enum(stages).nullable() });

/** How a person looks at the table: the habits stay, the question of the moment goes with the tab. */
export type TableView = z.infer<typeof Lasting> & z.infer<typeof Passing>;

const KEY = 'table.view';
const listeners = new Set<() => void>();
let view: TableView | undefined;

function read(): TableView {
  const lasting = Lasting.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  const passing = Passing.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  return {
    sort: { column: 'saved', direction: 'descending' },
    density: 'comfortable',
    query: '',
    stage: null,
    ...lasting.data,
    ...passing.data,
  };
}

function change(changes: Partial<TableView>): void {
  view = { ...(view ?? read()), ...changes };
  const { sort, density, query, stage } = view;
  localStorage.setItem(KEY, JSON.stringify({ sort, density }));
  sessionStorage.setItem(KEY, JSON.stringify({ query, stage }));
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
