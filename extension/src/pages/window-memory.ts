/** What pages remember outside of the store: half-written notes, the last search, how a table is sorted. */
export function forgetWindowMemory(): void {
  localStorage.clear();
  sessionStorage.clear();
}
