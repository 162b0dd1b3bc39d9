import type { AttemptFlaw } from './events.ts';
import type { RepExercise } from './exercise.ts';

/**
 * A movement without its pause. Basis: 12 s from our coaching notes, Reps; of its 1.2 s only half, since going up or down within
 * half a second is a fault of its own (advice), and so still a rep: what is quicker still is no person's movement.
 * What never reached its top stopped short, however long it stayed there.
 */
const SHORTEST_MS = 600;
const LONGEST_MS = 12000;
/**
 * Between rest's and the top's thresholds lie the middle 60 % of a movement, crossed in .41 (raised cosine) to .6 (even
 * speed) of its time: the whole is taken as 2.3 times that, and more where it reached beyond the full movement.
 */
const MIDDLE_TO_WHOLE = 2.3;
/** A movement on its way. Times in milliseconds, `peak` in the unit of `rep.by`. */
export interface Movement {
  readonly startMs: number;
  readonly topMs: number | null;
  readonly leftTopMs: number | null;
  readonly peak: number;
  readonly peakMs: number;
  /** The highest level at which it stood still, null where it did nowhere for long enough; the unit of `rep.by`. */
  readonly held: number | null;
  /** The longest stay at the top, and the one that is going on. */
  readonly pauseMs: number;
  readonly stayMs: number;
  readonly travel: number;
  readonly lostSight: boolean;
  readonly frames: number;
}

/** A movement that is over; `flaw`: why it cannot be a rep whatever its form. */
export interface Finished {
  readonly movement: Movement;
  readonly endMs: number;
  readonly riseMs: number;
  readonly lowerMs: number;
  readonly reachedTop: boolean;
  readonly flaw: AttemptFlaw | null;
}

/**
 * What a movement came to, on its return to rest at `endMs`; `reach`: its peak as a share of the full movement.
 * Null where the second signal did not move along: that was no movement of this exercise.
 */
export function finish(
  exercise: RepExercise,
  movement: Movement,
  endMs: number,
  reach: number,
): Finished | null {
  const { agreesWith } = exercise.rep;
  const reachedTop = movement.topMs !== null;
  const riseMs =
    MIDDLE_TO_WHOLE * Math.max(1, reach) * ((movement.topMs ?? movement.peakMs) - movement.startMs);
  const lowerMs = MIDDLE_TO_WHOLE * Math.max(1, reach) * (endMs - (movement.leftTopMs ?? movement.peakMs));
  const moving = riseMs + lowerMs;
  const agrees = movement.travel * Math.sign(agreesWith.range) >= Math.abs(agreesWith.range);
  if (!agrees) return null;
  const flaw = movement.lostSight
    ? 'not-seen'
    : moving < SHORTEST_MS
      ? 'too-quick'
      : reachedTop && moving > LONGEST_MS
        ? 'too-long'
        : null;
  return { movement, endMs, riseMs, lowerMs, reachedTop, flaw };
}
