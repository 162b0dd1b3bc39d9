import { radiansOf } from '../../geometry/angle.ts';
import type { Point } from '../../geometry/point.ts';
import type { Joint, SquareBody } from '../../pose/body/body.ts';
import type { UnjudgedWhy } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import type { ExerciseState } from '../judge-state.ts';
import { frameRules, type RuleStates } from '../rules/form-rules.ts';
import { isRestKnown } from '../rules/baseline.ts';
import { REST } from '../reps/thresholds.ts';
import { isLatelyAlike } from '../rules/alike.ts';
import { isMajor } from '../rules/on-trial.ts';
import { isUncounted } from '../rules/variation.ts';
import type { SetState } from '../set.ts';
import { isStart, within } from '../sight/gate.ts';
import { lies } from '../sight/view-readings.ts';
import type { Moment } from './unjudged.ts';

/** Leans of the picture to try, in degrees: would the posture be the start posture with that lean? Basis: our coaching notes: 8 to 12 happen. */
const TRIED_LEANS = [-6, 6, -12, 12] as const;
/**
 * If at most this many conditions of the posture fail, a trainee who stays in the posture is trying to hold it. Basis: judgement; lying
 * flat fails three conditions of a plank.
 */
const NEARLY = 2;
/**
 * A trainee tries to do the exercise if at most this many conditions fail. Basis: the mannequin; resting on the belly or on all fours after
 * a plank fails two, a lift with bent knees one.
 */
const TRIES = 1;
/**
 * Frames further apart than this (ms) are too few to follow a movement. Basis: at 5 a second all exercises are counted, at 3 those with a
 * still rest are not.
 */
const FEW_MS = 250;

/** What was seen in the frame that was just judged. */
export interface SeenNow {
  /** The trainee's body as measured; null if it was not seen. */
  readonly body: SquareBody | null;
  readonly moving: boolean;
  /** Was another person found within the last seconds? */
  readonly visited: boolean;
  /** Was the start posture reached in this frame? */
  readonly reached: boolean;
  /** Time since the previous frame (ms). */
  readonly sinceLastMs: number;
}

type SeenBodyNow = SeenNow & { readonly body: SquareBody };

/** Is it held after a lift from rest? */
const isLift = (exercise: Exercise): boolean => exercise.kind === 'hold' && exercise.fromRest !== undefined;

const counted: Moment = { kind: 'counted', liftedMs: null };
const still: Moment = { kind: 'still', resting: false };
const passing: Moment = { kind: 'passing' };
const unjudged = (why: UnjudgedWhy, near = true, tries = false): Moment => ({
  ...{ kind: 'unjudged', why, near },
  ...{ tries, joints: [] },
});
const hidden = (joints: readonly Joint[]): Moment => ({
  ...{ kind: 'unjudged', why: 'joints-unseen' },
  ...{ near: true, tries: false, joints },
});

const turned = ({ x, y }: Point, degrees: number): Point => {
  const [cos, sin] = [Math.cos(radiansOf(degrees)), Math.sin(radiansOf(degrees))];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
};

/** How many conditions of the start posture are measured outside their `leave` range. */
const amiss = (exercise: Exercise, body: SquareBody): number =>
  exercise.start.filter(({ measure, leave }) => {
    const value = exercise.measurements[measure]?.of(body) ?? null;
    return value !== null && !within(value, leave);
  }).length;

/** Would this be the start posture if the picture had another lean? */
const onlyLeans = (exercise: Exercise, body: SquareBody): boolean =>
  TRIED_LEANS.some((lean) => isStart(exercise, { ...body, up: turned(body.up, lean) }));

/** The joints that are out of sight and that the next condition of the start posture needs; empty if that condition was measured. */
function waitedFor(
  { start, measurements }: Exercise,
  wants: string | null,
  body: SquareBody,
): readonly Joint[] {
  const condition = start.find(({ id }) => id === wants);
  const measurement = condition && measurements[condition.measure];
  if (!measurement || measurement.of(body) !== null) return [];
  const near = measurement.joints.filter((joint) => body.joints[joint] === null);
  return near.length > 0 ? near : measurement.joints.filter((joint) => body.far[joint] === null);
}

/** Before the start posture is reached: why a trainee who moves, or tries to hold the posture, is not judged. */
function outside(exercise: Exercise, { gate, view }: ExerciseState, seen: SeenBodyNow): Moment {
  const { body, moving, visited, sinceLastMs } = seen;
  if (!lies(body)) return visited ? still : passing;
  if (!moving && exercise.kind !== 'hold') return still;
  const leans = !gate.inside && onlyLeans(exercise, body);
  const failing = amiss(exercise, body);
  const near = leans || failing <= NEARLY;
  if (!moving && !near) return still;
  if (visited) return unjudged('another-person');
  if (leans) return unjudged('leans');
  // Without the far shoulder the view is unknown.
  if (gate.inside && view.verdict === null) return hidden(['shoulder']);
  const joints = waitedFor(exercise, gate.wants, body);
  if (near && joints.length > 0) return hidden(joints);
  return sinceLastMs > FEW_MS && gate.inside
    ? unjudged('too-few-pictures')
    : unjudged('posture', near, failing <= TRIES);
}

/** Is the trainee away from a still rest, but not far enough for a movement? */
const isAway = (exercise: Exercise, { counter: { signal } }: SetState): boolean =>
  exercise.kind === 'reps' && exercise.rep.from === 'still' && signal !== null && signal >= REST.enter;

/** Does the posture leave the movement so short a way that a rep may go unseen? */
const isWayShort = (exercise: Exercise, rules: RuleStates): boolean =>
  frameRules(exercise).some(({ id, hidesReps }) => hidesReps && rules[id]?.verdict?.kind === 'fault');

function inPosture(exercise: Exercise, { set, gate, rules, lastMs }: ExerciseState, seen: SeenNow): Moment {
  const { moving, visited, sinceLastMs } = seen;
  if (exercise.kind === 'hold') {
    const broken = exercise.rules.some((rule) => isMajor(rule) && rules[rule.id]?.announced);
    if (broken) return counted;
    if (isLift(exercise) && !visited && !isRestKnown(exercise, set.known, set.learned))
      return unjudged('no-rest', gate.inside, true);
  }
  if (isLatelyAlike(set.alike, lastMs ?? 0)) return moving ? unjudged('another-exercise', true, true) : still;
  if (visited) return unjudged('another-person');
  if ((moving || set.reps === 0) && isWayShort(exercise, rules))
    return unjudged('short-way', gate.inside, moving);
  if (!moving && !isAway(exercise, set)) return { kind: 'still', resting: set.resting };
  if (sinceLastMs > FEW_MS) return unjudged('too-few-pictures', gate.inside);
  return unjudged('nothing-whole', gate.inside, moving && gate.inside);
}

/** How this moment counts in the account of the trainee's movement. `state` is the state after the frame was judged. */
export function momentOf(exercise: Exercise, state: ExerciseState, seen: SeenNow): Moment {
  const { tracking, view, gate, set } = state;
  const { body, moving, visited, reached } = seen;
  if (set.hold.open !== null) {
    return { kind: 'counted', liftedMs: isLift(exercise) ? set.hold.open.startMs : null };
  }
  if (gate.armed && set.counter.movement !== null && !set.alike.is)
    return { kind: 'pending', moves: moving && gate.inside && tracking.why === null };
  if (tracking.why === 'nobody') return visited ? unjudged('another-person') : still;
  // The view may be why joints are unseen, but the view is reported separately; so is another variation.
  if (view.verdict === 'refused') return counted;
  if (tracking.why === 'joints-unseen') return hidden(tracking.missing);
  if (tracking.why !== null) return unjudged(tracking.why);
  if (isUncounted(state.variation)) return counted;
  if (body === null) return still;
  if (reached && !visited) return passing;
  return gate.armed ? inPosture(exercise, state, seen) : outside(exercise, state, { ...seen, body });
}
