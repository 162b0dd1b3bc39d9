import type { SquareBody } from '../../pose/body/body.ts';
import { lasted } from '../../signal/hysteresis.ts';
import type { EngineEvent } from '../events.ts';
import type { Exercise, Variation } from '../exercise.ts';
import { GLITCH_MS, meetsAll } from '../sight/gate.ts';

/**
 * The signs of a variation must be seen for this long, milliseconds; a keypoint that jumps or hides for less than `GLITCH_MS` does not
 * interrupt them. Basis: a posture as long as the posture gate asks for, so that a push-up, which passes through a plank on straight
 * arms, is not named; a movement as long as the signs of another exercise.
 */
const SEEN_MS = { held: 1000, moving: 400 } as const;
/** A variation is over when its signs have not been seen for this long, milliseconds. Basis: between two reps they are missing for 1 to 4 s. */
const OVER_MS = { held: 1000, moving: 5000 } as const;

/** The variation whose signs are seen, or were seen a moment ago. */
export interface VariationState {
  readonly variation: Pick<Variation, 'id' | 'seen' | 'counts'> | null;
  /** Since when its signs have been seen in a row, and when last, milliseconds; null: not any more. */
  readonly signs: { readonly startMs: number; readonly endMs: number } | null;
  /** From when to when it was done, once it is certain, milliseconds. */
  readonly done: { readonly startMs: number; readonly endMs: number } | null;
}

export const noVariation: VariationState = { variation: null, signs: null, done: null };

/** What is seen in a frame. */
interface VariationFrame {
  /** Null: the trainee was not seen. */
  readonly body: SquareBody | null;
  readonly moving: boolean;
  readonly timestampMs: number;
}

type Step = readonly [VariationState, readonly EngineEvent[]];

/** The event that ends a variation that was reported. */
export const endVariation = ({ variation, done }: VariationState, timestampMs: number): EngineEvent[] =>
  variation && done
    ? [
        {
          type: 'VariationEnded',
          timestampMs,
          variation: variation.id,
          counts: variation.counts,
          startMs: done.startMs,
          endMs: done.endMs,
        },
      ]
    : [];

/** No sign of it in this frame. */
function missing(was: VariationState, timestampMs: number): Step {
  const { variation, signs, done } = was;
  const isGlitch = signs !== null && timestampMs - signs.endMs <= GLITCH_MS;
  if (isGlitch) return [was, []];
  const isOver = !variation || !done || timestampMs - done.endMs > OVER_MS[variation.seen];
  return isOver ? [noVariation, endVariation(was, timestampMs)] : [{ ...was, signs: null }, []];
}

/** Watches for the variations of the exercise, in the start posture or not, and reports each once until it ends. */
export function stepVariation(
  exercise: Exercise,
  was: VariationState,
  { body, moving, timestampMs }: VariationFrame,
): Step {
  const seen = body && exercise.variations?.find(({ when }) => meetsAll(exercise, when, body));
  if (!seen) return missing(was, timestampMs);
  const isSame = seen.id === was.variation?.id;
  const before = isSame ? was : noVariation;
  const ended = isSame ? [] : endVariation(was, timestampMs);
  const startMs = before.signs?.startMs ?? timestampMs;
  // A trainee who starts to move in a posture that is certain still does the variation.
  const goesOn = seen.seen === 'held' && before.done !== null;
  const isCertain =
    goesOn || (lasted(startMs, timestampMs, SEEN_MS[seen.seen]) && (seen.seen === 'moving' || !moving));
  const { id, seen: how, counts } = seen;
  const done = isCertain ? { startMs: before.done?.startMs ?? startMs, endMs: timestampMs } : before.done;
  const isNew = done !== null && before.done === null;
  return [
    { variation: { id, seen: how, counts }, signs: { startMs, endMs: timestampMs }, done },
    [
      ...ended,
      ...(isNew
        ? [{ type: 'VariationSeen' as const, timestampMs, variation: id, counts, sinceMs: done.startMs }]
        : []),
    ],
  ];
}

/** The id of the variation that is being done; null: none that is certain. */
export const namedVariation = ({ variation, done }: VariationState): string | null =>
  variation && done ? variation.id : null;

/** Is a variation being done that does not count? */
export const isUncounted = ({ variation, done }: VariationState): boolean =>
  variation !== null && done !== null && !variation.counts;

/** The id of the variation that does not count and was seen in a movement that began then; null if none was. */
export const variationIn = (state: VariationState, startMs: number): string | null =>
  isUncounted(state) && (state.done?.endMs ?? 0) >= startMs ? namedVariation(state) : null;
