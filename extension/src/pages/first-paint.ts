import type {} from '../store/first-jobs.ts';

/** Where the store is held by another window, its first rows do not come at all, and somebody must say so. */
const LATE_MS = 1_000;

// The popup's first rows come before anything that only lives later, also where they cannot be read.
const firstPaint = Promise.race([Promise.allSettled([globalThis.jobmagpieFirstJobs]), late()]).then(nextPaint);

/** Resolves when the page has been painted once: what the first paint does not need waits for it. */
export async function afterFirstPaint(): Promise<void> {
  await firstPaint;
}

function late(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LATE_MS));
}

/** A frame is painted after its callbacks; the message that follows them is the first thing after the paint. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}
