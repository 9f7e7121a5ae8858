import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

/** Opens the dialog that adds a job, from wherever in the dashboard. */
export function openAddJob(): void {
  set(true);
}

export function closeAddJob(): void {
  set(false);
}

export function useIsAddJobOpen(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    () => isOpen,
  );
}

function set(next: boolean): void {
  isOpen = next;
  for (const listener of listeners) listener();
}
