import type { ModelId } from '../detector.ts';
import type { BackendCandidate, Timing } from './backend-choice.ts';

/**
 * Judged frames per second that Thunder must allow. Basis: frames further apart than 110 ms cannot time a movement
 * (`engine/reps/rep-verdict.ts`), so 9 are the minimum; a third more, because a device that gets warm gets slower.
 */
export const LEAST_FPS = 12;

/**
 * The page's share of a frame's time, besides the model: drawing and sending the square, judging, the overlay (ms). Basis: from a picture
 * of 1280 x 720, on two busy cores, 1 in the median and up to 10 in the slowest tenth.
 */
const PAGE_MS = 10;

interface ModelTiming {
  readonly model: ModelId;
  readonly frameMs: number;
}

/** The longest that the model may take for a frame, ms. */
export const LONGEST_MS = 1000 / LEAST_FPS - PAGE_MS;

/**
 * Thunder's time as a multiple of Lightning's, at least. Basis: 3.5 to 4 measured on a processor, our coaching notes, Thunder against
 * Lightning; a graphics card may have so much capacity that it is as fast with either.
 */
const TIMES_LIGHTNING: Readonly<Record<BackendCandidate['backend'], number>> = {
  wasm: 3,
  webgl: 1,
  webgpu: 1,
};

/** The candidates on which Thunder may be fast enough, judging by Lightning's timings. The others are not worth downloading it. */
export const worthThunder = (lightning: readonly Timing[]): BackendCandidate[] =>
  lightning
    .filter(({ candidate, frameMs }) => frameMs * TIMES_LIGHTNING[candidate.backend] <= LONGEST_MS)
    .map(({ candidate }) => candidate);

/**
 * Whether the next entry takes over from the current one. With the same model: if it is faster. Thunder: if it is fast enough, because it
 * sees better. Lightning: if Thunder is too slow.
 */
export const takesOver = (current: ModelTiming, next: ModelTiming): boolean => {
  if (next.model === current.model) return next.frameMs < current.frameMs;
  const thunder = next.model === 'movenet-thunder' ? next : current;
  return thunder.frameMs <= LONGEST_MS === (thunder === next);
};
