import type { SquareBody } from '../../pose/body/body.ts';
import { lasted } from '../../signal/hysteresis.ts';
import type { EngineEvent } from '../events.ts';
import type { Exercise, Variation } from '../exercise.ts';
import { GLITCH_MS, meetsAll } from '../sight/gate.ts';

/**
 * The signs of a variation must be seen for this long (ms). A keypoint that jumps or hides for less than `GLITCH_MS` does not interrupt
 * them. Basis: a posture takes as long as the posture gate asks for, so that a push-up, which passes through a plank on straight arms, is
 * not named; a movement takes as long as the signs of another exercise.
 */
const SEEN_MS = { held: 1000, moving: 400 } as const;
/** A variation is over when its signs have not been seen for this long (ms). Basis: between two reps they are missing for 1 to 4 s. */
const OVER_MS = { held: 1000, moving: 5000 } as const;

/** A variation and when it was seen, from and to (ms). */
interface Seen {
  readonly variation: Pick<Variation, 'id' | 'seen' | 'counts'>;
  readonly startMs: number;
  readonly endMs: number;
}

/** Which variation is being done, and which one may replace it. */
export interface VariationState {
  /** The variation whose signs have been seen without interruption until just now; null if no signs are seen. */
  readonly signs: Seen | null;
  /** The variation that is certain; null if there is none. Only another certain variation replaces it. */
  readonly done: Seen | null;
}

export const noVariation: VariationState = { signs: null, done: null };

/** What is seen in a frame. */
interface VariationFrame {
  /** Null if the trainee was not seen. */
  readonly body: SquareBody | null;
  readonly moving: boolean;
  readonly timestampMs: number;
}

type Step = readonly [VariationState, readonly EngineEvent[]];

/** The event that ends a variation that was reported. */
export const endVariation = ({ done }: VariationState, timestampMs: number): EngineEvent[] =>
  done
    ? [
        {
          type: 'VariationEnded',
          timestampMs,
          variation: done.variation.id,
          counts: done.variation.counts,
          startMs: done.startMs,
          endMs: done.endMs,
        },
      ]
    : [];

/** The signs after a frame in which those of `seen`, or none, were found. */
function stepSigns(was: Seen | null, seen: Variation | undefined, timestampMs: number): Seen | null {
  if (!seen) return was && timestampMs - was.endMs <= GLITCH_MS ? was : null;
  const { id, seen: how, counts } = seen;
  const startMs = was?.variation.id === id ? was.startMs : timestampMs;
  return { variation: { id, seen: how, counts }, startMs, endMs: timestampMs };
}

/** Are these signs, found in this frame, enough to say that their variation is being done? */
function isCertain({ variation, startMs, endMs }: Seen, done: Seen | null, moving: boolean): boolean {
  const { id, seen } = variation;
  // A trainee who starts to move in a posture that is certain is still doing the variation.
  if (seen === 'held' && done?.variation.id === id) return true;
  return lasted(startMs, endMs, SEEN_MS[seen]) && (seen === 'moving' || !moving);
}

/** Watches for the variations of the exercise, in the start posture or not, and reports each once until it ends. */
export function stepVariation(
  exercise: Exercise,
  was: VariationState,
  { body, moving, timestampMs }: VariationFrame,
): Step {
  const seen = (body && exercise.variations?.find(({ when }) => meetsAll(exercise, when, body))) ?? undefined;
  const signs = stepSigns(was.signs, seen, timestampMs);
  const { done } = was;
  if (seen && signs && isCertain(signs, done, moving)) {
    if (done?.variation.id === seen.id) return [{ signs, done: { ...done, endMs: timestampMs } }, []];
    const { id: variation, counts } = seen;
    const named = { type: 'VariationSeen', timestampMs, variation, counts, sinceMs: signs.startMs } as const;
    return [{ signs, done: signs }, [...endVariation(was, timestampMs), named]];
  }
  const goesOn = signs !== null && signs.variation.id === done?.variation.id;
  const isOver = done !== null && !goesOn && timestampMs - done.endMs > OVER_MS[done.variation.seen];
  return isOver ? [{ signs, done: null }, endVariation(was, timestampMs)] : [{ signs, done }, []];
}

/** The id of the variation that is being done; null if none is certain. */
export const namedVariation = ({ done }: VariationState): string | null => done?.variation.id ?? null;

/** Is a variation being done that does not count? */
export const isUncounted = ({ done }: VariationState): boolean => done !== null && !done.variation.counts;

/** The id of the variation that does not count and was seen in a movement that began at that time; null if there was none. */
export const variationIn = (state: VariationState, startMs: number): string | null =>
  isUncounted(state) && (state.done?.endMs ?? 0) >= startMs ? namedVariation(state) : null;
