import type { FirstRows } from '../store/first-rows.ts';

/** Where the store is held by another window, its first rows do not come at all, and somebody must say so. */
const LATE_MS = 1_000;

const read = Promise.race([Promise.allSettled([globalThis.jobmagpieFirstRows]), late()]);
const firstPaint = read.then(nextPaint);

/** Resolves when the page's first rows have been painted: nothing else may come before them. */
export async function afterFirstPaint(): Promise<void> {
  await firstPaint;
}

/** What the page's head has read; undefined where that failed, or takes too long to wait for. */
export async function firstRows(): Promise<FirstRows | undefined> {
  const [outcome] = await read;
  if (outcome?.status === 'rejected') console.error('The first rows were not read', outcome.reason);
  return outcome?.status === 'fulfilled' ? outcome.value : undefined;
}

function late(): Promise<[]> {
  return new Promise((resolve) => setTimeout(() => resolve([]), LATE_MS));
}

/** A frame is painted after its callbacks: when those of the next one are called, it is on the screen. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    // A page in the background is not painted at all, whether it was opened there or another came before it since.
    if (document.hidden) resolve();
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
