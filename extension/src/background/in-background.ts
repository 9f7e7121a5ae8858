/** Lets work go on that nobody waits for. A failure is written down, under the name of what was done. */
export function inBackground(what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error(`${what} failed`, error));
}
