/** Long enough for a page that is only now loaded. */
const PATIENCE_MS = 3_000;

export function focusSearch(): void {
  const input = document.querySelector<HTMLInputElement>('header input[type=search]');
  input?.focus();
  input?.select();
}

export function focusNotes(): void {
  focusOnceThere('[data-job-notes]');
}

/** Puts the focus on what may only come into the document in a moment. */
function focusOnceThere(selector: string): void {
  const focus = () => {
    const found = document.querySelector<HTMLElement>(selector);
    found?.focus();
    return found !== null;
  };
  if (focus()) return;
  const observer = new MutationObserver(() => focus() && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MS);
}
