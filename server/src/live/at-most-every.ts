/**
 * Calls that come close together become one: the first is made at once, and of those that come in the time after it
 * one more is made at its end, so that the last of them never goes unheard.
 */
export function atMostEvery(pauseMs: number, work: () => void): { call(): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null;
  let isWantedAgain = false;

  function run(): void {
    isWantedAgain = false;
    timer = setTimeout(() => {
      timer = null;
      if (isWantedAgain) run();
    }, pauseMs);
    work();
  }

  return {
    call() {
      if (timer === null) run();
      else isWantedAgain = true;
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      isWantedAgain = false;
    },
  };
}
