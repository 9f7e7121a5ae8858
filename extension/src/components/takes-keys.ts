/** Whether a key belongs to where it is pressed: a field, or a dialog or menu that lies over the page. */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.matches('textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])') ||
    target.closest('[role=dialog], [role=menu]') !== null
  );
}
