import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Else one core of two is left idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // Nothing is mocked, and modules keep nothing: each is loaded once a worker.
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          // Some start compilers and command lines, which a busy machine runs slowly.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/serve-page.ts',
          // One browser with one model takes all the cores there are.
          fileParallelism: false,
          // What follows an action is waited for, for so long that a busy machine gets there.
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
