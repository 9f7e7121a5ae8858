/**
 * The extension's interfaces for a first picture. The usual way asks which of the browser's two names for them is meant,
 * and the answer makes the browser build interfaces that the picture does not need, for longer than drawing a row takes.
 */
export const browser: typeof import('wxt/browser').browser = Reflect.get(globalThis, 'chrome');
