/** Long enough for a page that is only now loaded. */
const PATIENCE_MS = 3_000;

export function focusSearch(): void {
  focusOnceThere<HTMLInputElement>('header input[type=search]', (input) => input.select());
}

export function focusNotes(): void {
  focusOnceThere('[data-job-notes]');
}

/** Puts the focus into the table or the board, where it was last; false where there is neither. */
export function focusList(): boolean {
  const row = document.querySelector<HTMLElement>('[data-job-row][tabindex="0"]');
  row?.focus();
  return row !== null;
}

/** Puts the focus on what may only come into the document in a moment, or lies under a dialog that is about to go. */
function focusOnceThere<Found extends HTMLElement>(selector: string, then?: (found: Found) => void): void {
  const focus = () => {
    const found = document.querySelector<Found>(selector);
    // An open dialog would take the focus back.
    if (found === null || document.querySelector('[role=dialog]') !== null) return false;
    found.focus();
    then?.(found);
    return true;
  };
  if (focus()) return;
  const observer = new MutationObserver(() => focus() && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MS);
}
