import { fileURLToPath } from 'node:url';
import { boardAddresses } from '@jobmagpie/capture/addresses';
import { boards } from '@jobmagpie/capture/boards';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));
const extension = fileURLToPath(new URL('../extension', import.meta.url));

/** Each group of tests is a project: `npm test -- --project unit` runs one of them. */
export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['packages/*/src/**/*.test.ts', 'tests/{bench,eval,support}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'server',
          root,
          include: ['server/src/**/*.test.ts'],
          globalSetup: 'server/src/testing/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [WxtVitest({ root: extension })],
        // As in the build; the plugin leaves out what the extension adds to Vite.
        define: { __BOARD_ADDRESSES__: JSON.stringify(boardAddresses(boards)) },
        test: {
          name: 'extension',
          root: extension,
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: ['src/testing/setup.ts'],
        },
      },
      {
        test: {
          name: 'flows',
          root,
          include: ['tests/flows/**/*.test.ts'],
          globalSetup: 'server/src/testing/global-setup.ts',
          // Whole processes, one file after the other: how soon one is back says nothing on a machine that is busy.
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The extension's code and the server's in one process.
        plugins: [WxtVitest({ root: extension })],
        define: { __BOARD_ADDRESSES__: JSON.stringify(boardAddresses(boards)) },
        test: {
          name: 'sync',
          // From here the plugin finds its own parts.
          root: fileURLToPath(new URL('.', import.meta.url)),
          include: ['sync/**/*.test.ts'],
          setupFiles: ['../extension/src/testing/setup.ts'],
          globalSetup: '../server/src/testing/global-setup.ts',
          sequence: { groupOrder: 1 },
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'rules',
          root,
          include: ['tests/rules/**/*.test.ts'],
          globalSetup: 'tests/support/build.ts',
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          root,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/build.ts',
          // One file after the other, after everything else: a browser that shares two cores with others is slow.
          sequence: { groupOrder: 3 },
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
