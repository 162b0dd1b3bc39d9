import { defineConfig } from 'vitest/config';

/** The fast tests of the engine, the signal and the pose. `npm run test:mutation` runs those that reach a mutant against it. */
export default defineConfig({
  test: {
    include: [
      'test/{engine,signal,pose,geometry}/**/*.test.ts',
      'test/exercises/{glute-bridge,plank}.test.ts',
      'test/golden.test.ts',
    ],
    exclude: [
      // Each takes seconds, and a mutant that survives runs every test that reaches it.
      'test/engine/{never-silent,any-frames,identify,another-person,leaning,unseen-keypoint}.test.ts',
      'test/pose/levelled.test.ts',
    ],
    // Stryker uses its own limit, which it derives from how long the tests took without a mutant.
    testTimeout: 180_000,
  },
});
