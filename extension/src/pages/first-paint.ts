const firstPaint = new Promise<void>((resolve) => {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
});

/** Resolves when the page has been painted once: what the first paint does not need waits for it. */
export function afterFirstPaint(): Promise<void> {
  return firstPaint;
}
