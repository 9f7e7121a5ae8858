/**
 * Work that must not run twice at once, and that reads what it does from the store: a call during a run waits for that
 * run and for one more, because what the caller wrote may have come too late for the first.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWantedAgain = false;
  const untilDone = async () => {
    do {
      isWantedAgain = false;
      await work();
    } while (isWantedAgain);
  };
  return () => {
    isWantedAgain = true;
    running ??= untilDone().finally(() => {
      running = undefined;
    });
    return running;
  };
}
