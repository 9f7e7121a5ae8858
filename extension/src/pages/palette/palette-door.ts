import { useSyncExternalStore } from 'react';
import { focused } from '../../components/return-focus.ts';

/** What stands before the page: the list of commands, a choice for one job, the keys, or nothing. */
export type PaletteState =
  | { kind: 'closed' }
  | { kind: 'commands' }
  | { kind: 'stage' | 'tag'; jobId: string }
  | { kind: 'keys' };

let state: PaletteState = { kind: 'closed' };
let opener: HTMLElement | null = null;
const listeners = new Set<() => void>();

/** Opens the palette, or goes on to another of its lists, from wherever in the dashboard. */
export function openPalette(next: PaletteState): void {
  if (state.kind === 'closed') opener = focused();
  state = next;
  for (const listener of listeners) listener();
}

export function closePalette(): void {
  openPalette({ kind: 'closed' });
}

/** What had the focus when the first of its lists was opened. */
export function paletteOpener(): HTMLElement | null {
  return opener;
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
