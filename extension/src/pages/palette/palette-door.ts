import { useSyncExternalStore } from 'react';

/** What stands before the page: the list of commands, a choice for one job, the keys, or nothing. */
export type PaletteState =
  | { kind: 'closed' }
  | { kind: 'commands' }
  | { kind: 'stage' | 'tag'; jobId: string }
  | { kind: 'keys' };

let state: PaletteState = { kind: 'closed' };
const listeners = new Set<() => void>();

/** Opens the palette, or goes on to another of its lists, from wherever in the dashboard. */
export function openPalette(next: PaletteState): void {
  state = next;
  for (const listener of listeners) listener();
}

export function closePalette(): void {
  openPalette({ kind: 'closed' });
}

export function usePaletteState(): PaletteState {
  return useSyncExternalStore(
    (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    () => state,
  );
}
