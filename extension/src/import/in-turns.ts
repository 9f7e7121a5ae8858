/** Long enough to get on, short enough that a key that is pressed meanwhile is answered within a frame. */
const TURN_MS = 10;

/**
 * Does `work` for 0 to `count` - 1 in turns, between which the window can paint and answer. Stops at a signal, with its
 * reason as an error.
 */
export async function inTurns(
  count: number,
  work: (index: number) => void,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
): Promise<void> {
  let turnEnds = performance.now() + TURN_MS;
  for (let index = 0; index < count; index += 1) {
    work(index);
    if (performance.now() < turnEnds) continue;
    onProgress?.(index + 1);
    await nextTurn();
    signal?.throwIfAborted();
    turnEnds = performance.now() + TURN_MS;
  }
  signal?.throwIfAborted();
  onProgress?.(count);
}

/** Behind whatever the window has to do. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
