import type {} from '../store/first-jobs.ts';

// The popup's first rows come before anything that only lives later, also where they cannot be read.
const firstPaint = Promise.allSettled([globalThis.jobmagpieFirstJobs]).then(nextPaint);

/** Resolves when the page has been painted once: what the first paint does not need waits for it. */
export async function afterFirstPaint(): Promise<void> {
  await firstPaint;
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
