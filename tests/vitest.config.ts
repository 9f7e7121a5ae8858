import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each group of tests is a project: `npm test -- --project unit` runs one of them. */
export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['packages/*/src/**/*.test.ts', 'tests/rules/**/*.test.ts', 'tests/support/**/*.test.ts'],
        },
      },
    ],
  },
});
