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
          // They go through the real model in real time: where the machine stalls, the person is lost, and that is told truly.
          retry: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
