import { defineConfig } from 'vitest/config';

/** What the tests in a browser have in common. */
const inBrowser = {
  globalSetup: 'test/browser-support/serve-page.ts',
  setupFiles: 'test/browser-support/close-browsers.ts',
  // As in the unit tests.
  isolate: false,
  // What follows an action is waited for, for so long that a busy machine gets there.
  expect: { poll: { timeout: 60_000 } },
  testTimeout: 300_000,
  hookTimeout: 180_000,
} as const;

export default defineConfig({
  test: {
    // Otherwise one core of two is idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // Nothing is mocked, and modules keep no state: each worker loads a module once.
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/page/**', 'test/model/**'],
          // Some start compilers and command lines, which a busy machine runs slowly.
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
          // The model takes all the cores there are.
          fileParallelism: false,
          ...inBrowser,
        },
      },
    ],
  },
});
