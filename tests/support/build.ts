import { buildExtension } from '../../.toolchain/build-extension.ts';

/** Before the tests of a project that look at the built extension. */
export function setup(): void {
  buildExtension((line) => console.error(line));
}
