import type { SpokenKey } from './utterance.ts';

/** The same cue is not said again within this, milliseconds. Basis: our coaching notes, Cues. */
export const SAME_CUE_MS = 6000;
/** The same cue is said this many times at most. Basis: our coaching notes, Cues. */
export const MOST_TIMES = 3;

/** How often each cue was given, and when last, milliseconds. */
export type Announced = Readonly<Record<string, { readonly times: number; readonly lastMs: number }>>;

/** May the cue be given now? The same one is given at most so many times, and not again too soon. */
export function mayCue(announced: Announced, key: SpokenKey, nowMs: number): boolean {
  const given = announced[key];
  return !given || (given.times < MOST_TIMES && nowMs - given.lastMs >= SAME_CUE_MS);
}

/** What was announced, with this cue given once more. */
export const withCue = (announced: Announced, key: SpokenKey, nowMs: number): Announced => ({
  ...announced,
  [key]: { times: (announced[key]?.times ?? 0) + 1, lastMs: nowMs },
});
