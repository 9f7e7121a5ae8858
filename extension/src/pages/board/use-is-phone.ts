import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 640px)');

/** Whether there is room for one column alone. */
export function useIsPhone(): boolean {
  return useSyncExternalStore((onChange) => {
    phone.addEventListener('change', onChange);
    return () => phone.removeEventListener('change', onChange);
  }, isPhone);
}

export function isPhone(): boolean {
  return phone.matches;
}
