import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 860px)');

/** Whether the window is too narrow for a table with columns. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      narrow.addEventListener('change', onChange);
      return () => narrow.removeEventListener('change', onChange);
    },
    () => narrow.matches,
  );
}
