import type { SpokenKey } from './utterance.ts';

/** The same cue is not spoken again within this time (ms). Basis: our coaching notes, Cues. */
export const SAME_CUE_MS = 6000;
/** The same cue is spoken at most this many times. Basis: our coaching notes, Cues. */
export const MOST_TIMES = 3;

/** How often each cue was given, and when it was given last (ms). */
export type Announced = Readonly<Record<string, { readonly times: number; readonly lastMs: number }>>;

/** May the cue be given now? The same cue is given only a limited number of times, and not again too soon. */
export function mayCue(announced: Announced, key: SpokenKey, nowMs: number): boolean {
  const given = announced[key];
  return !given || (given.times < MOST_TIMES && nowMs - given.lastMs >= SAME_CUE_MS);
}

/** What was announced, with this cue given once more. */
export const withCue = (announced: Announced, key: SpokenKey, nowMs: number): Announced => ({
  ...announced,
  [key]: { times: (announced[key]?.times ?? 0) + 1, lastMs: nowMs },
});
