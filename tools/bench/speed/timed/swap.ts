import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** A module of the app that the bench replaces by one of its own, which does the same and records how long it took. */
interface Swap {
  readonly importer: string;
  readonly source: string;
  readonly by: string;
}

const IN_PAGE: readonly Swap[] = [
  { importer: 'src/session/run.ts', source: './judging/judging.ts', by: 'judging.ts' },
  { importer: 'src/ui/live/use-overlay.ts', source: '../figures/live-overlay.ts', by: 'overlay.ts' },
];

const IN_WORKER: readonly Swap[] = [
  { importer: 'src/detector/movenet.ts', source: './square-drawer.ts', by: 'square-drawer.ts' },
  {
    importer: 'src/detector/movenet.ts',
    source: '@tensorflow-models/pose-detection',
    by: 'pose-detection.ts',
  },
];

/** The build fails if one of the imports no longer exists. */
const swapping = (root: string, swaps: readonly Swap[]): Plugin => {
  const missing = new Set(swaps);
  return {
    name: 'swap-for-timed',
    enforce: 'pre',
    resolveId(source, importer) {
      const swap = swaps.find((one) => one.source === source && importer === join(root, one.importer));
      if (!swap) return null;
      missing.delete(swap);
      return resolve(import.meta.dirname, swap.by);
    },
    buildEnd(error) {
      const [one] = missing;
      if (one && !error) throw new Error(`${one.importer} no longer imports ${one.source}`);
    },
  };
};

/** For Vite's configuration: the page and its worker record where the time of a frame goes. */
export const timed = (root: string) => ({
  plugins: [swapping(root, IN_PAGE)],
  worker: { plugins: () => [swapping(root, IN_WORKER)] },
});
