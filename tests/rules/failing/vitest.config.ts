import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** A run with the databases of the server's tests, of one test that fails. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['fails.ts'],
    globalSetup: '../../../server/src/testing/global-setup.ts',
  },
});
