import { median } from '../../signal/median.ts';

/** How long one look at the drawn person took on each of MoveNet's two paths (ms). */
export interface Lap {
  /** The whole picture, scaled down: used after a gap, and while nobody is seen. */
  readonly wholeMs: number;
  /** The crop around the person's last place: used for nearly every frame of a session. */
  readonly cropMs: number;
}

/** Laps in one batch. Basis: with a batch of 10 frames, 5 on each path, one long pause does not move its medians. */
export const BATCH = 5;

/** Two successive medians that differ by at most this share agree. Basis: judgement; backends differ by much more. */
const AGREE = 0.1;

/** A candidate computes for at most this long in total (ms) before it is judged as it is. Basis: judgement. */
export const LONGEST_WARM_UP_MS = 3000;

/** The result of the laps so far: more are needed, or the time of a frame is known. */
export type Settling =
  | { readonly kind: 'more' }
  /** `settled` is false if the time limit came before two medians agreed; then `frameMs` is the worst likely value. */
  | { readonly kind: 'done'; readonly frameMs: number; readonly settled: boolean };

const agree = (one: number, other: number): boolean => Math.abs(one - other) <= AGREE * Math.min(one, other);

const medianOf = (laps: readonly Lap[], path: keyof Lap): number =>
  median(laps.map((lap) => lap[path])) ?? Infinity;

const batchesOf = (laps: readonly Lap[]): readonly (readonly Lap[])[] =>
  Array.from({ length: Math.floor(laps.length / BATCH) }, (_, at) =>
    laps.slice(at * BATCH, (at + 1) * BATCH),
  );

/**
 * Decides whether a candidate is warm. It is warm if, on both paths, the medians of the last two whole batches agree; its time is then
 * the crop's median over the two. A candidate that does not settle within the limit gets the crop's slowest median of any batch after the
 * first, or of all laps if there is no second batch.
 */
export function settle(laps: readonly Lap[]): Settling {
  const batches = batchesOf(laps);
  const [before, last] = batches.slice(-2);
  if (
    before &&
    last &&
    agree(medianOf(before, 'wholeMs'), medianOf(last, 'wholeMs')) &&
    agree(medianOf(before, 'cropMs'), medianOf(last, 'cropMs'))
  )
    return { kind: 'done', frameMs: medianOf([...before, ...last], 'cropMs'), settled: true };
  const spentMs = laps.reduce((sum, { wholeMs, cropMs }) => sum + wholeMs + cropMs, 0);
  if (spentMs < LONGEST_WARM_UP_MS) return { kind: 'more' };
  const warm = batches.slice(1);
  const medians = (warm.length > 0 ? warm : [laps]).map((batch) => medianOf(batch, 'cropMs'));
  return { kind: 'done', frameMs: Math.max(...medians), settled: false };
}
