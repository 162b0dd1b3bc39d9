import { defineConfig } from 'vitest/config';

/** The common settings of the tests in a browser. */
const inBrowser = {
  globalSetup: 'test/browser-support/serve-page.ts',
  setupFiles: 'test/browser-support/close-browsers.ts',
  // As in the unit tests.
  isolate: false,
  // Results of an action are waited for, long enough for a busy machine, and without keeping it busy by looking too often.
  expect: { poll: { timeout: 60_000, interval: 100 } },
  testTimeout: 300_000,
  hookTimeout: 180_000,
} as const;

export default defineConfig({
  test: {
    // Otherwise one of two cores is idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // Nothing is mocked and modules keep no state, so each worker loads a module once.
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/page/**', 'test/model/**'],
          // Some start compilers and command lines, which run slowly on a busy machine.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      // No test here waits for the pose model.
      { test: { name: 'page', include: ['test/page/*.test.ts'], maxWorkers: 2, ...inBrowser } },
      {
        test: {
          name: 'model',
          include: ['test/model/*.test.ts'],
          // The model uses all cores.
          fileParallelism: false,
          ...inBrowser,
        },
      },
    ],
  },
});
