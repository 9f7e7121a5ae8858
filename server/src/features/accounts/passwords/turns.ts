/** More wait for their turn than can be served; the caller is asked to come again. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

/**
 * Lets a few pieces of work run at once and the others wait in the order in which they came. Beyond `waiting` it throws
 * `TooBusy`, so that a flood takes neither the memory nor, for those who wait, forever.
 */
export function makeTurns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const queue: (() => void)[] = [];
  let running = 0;
  return async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running < atOnce) running += 1;
    else {
      if (queue.length >= waiting) throw new TooBusy('Too much waits for its turn.');
      await new Promise<void>((resolve) => queue.push(resolve)); // whoever ends hands its place over
    }
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
