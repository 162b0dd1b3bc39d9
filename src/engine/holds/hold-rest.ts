import type { SquareBody } from '../../pose/body/body.ts';
import type { HoldExercise } from '../exercise.ts';
import {
  baselinesOf,
  bendAtRest,
  isAtRest,
  isRestKnown,
  learnRest,
  learnStart,
  mayBeRest,
  type HoldBaselines,
  type Learning,
} from '../rules/baseline.ts';

/** What is known about the trainee's own posture before a frame of a hold. */
export interface KnownPosture extends Omit<HoldBaselines, 'timestampMs'> {
  /** How far the body bent at the rest that was learned last, as in `bendAtRest`; null if none was. */
  readonly bent: number | null;
}

/** The trainee's own posture after a frame. */
interface PostureStep {
  readonly learned: Learning;
  readonly bent: number | null;
  /** Is the trainee at rest? */
  readonly resting: boolean;
  /** Is the rest only assumed, because it has not been seen? */
  readonly assumed: boolean;
}

/** Learns the trainee's own posture from a frame of a hold: the rest, or else the first good seconds. `inside`: within the posture gate. */
export function stepPosture(
  exercise: HoldExercise,
  { known, learned: was, startMs, bent }: KnownPosture,
  body: SquareBody,
  inside: boolean,
): PostureStep {
  if (exercise.fromRest === undefined)
    return { learned: learnStart(exercise, was, body, startMs), bent, resting: false, assumed: false };
  const { timestampMs } = body;
  const before = baselinesOf(exercise, { known, learned: was, timestampMs, startMs });
  const down = inside && isAtRest(exercise, before, body, was);
  const flat = down && mayBeRest(exercise, before, body, bent);
  const learned = flat ? learnRest(exercise, was, body) : was;
  const assumed = !isRestKnown(exercise, known, learned);
  // A body that bends too much for the assumed rest may be lifted.
  return { learned, bent: bendAtRest(exercise, learned) ?? bent, resting: assumed ? flat : down, assumed };
}
