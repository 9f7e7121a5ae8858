import { useMemo } from 'react';

/** What has the focus now; null where nothing has. */
export function focused(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
}

/**
 * For a dialog that a key or a command opens: the focus goes back to where it was. Radix gives it back to a dialog's own
 * trigger alone, and takes it from everything else. `opener` is what had it, where that is known better elsewhere.
 */
export function useReturnFocus(opener?: HTMLElement | null): {
  onOpenAutoFocus: () => void;
  onCloseAutoFocus: (event: Event) => void;
} {
  return useMemo(() => {
    let before = opener ?? null;
    return {
      onOpenAutoFocus() {
        if (opener === undefined) before = focused();
      },
      onCloseAutoFocus(event) {
        event.preventDefault();
        // What was done in the dialog may have put it elsewhere.
        if (focused() === null) before?.focus({ preventScroll: true });
      },
    };
  }, [opener]);
}
