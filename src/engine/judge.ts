import type { LevelBody, SeenBody, SquareBody } from '../pose/body/body.ts';
import { frontOn } from '../pose/body/front-on.ts';
import { levelled } from '../pose/body/levelled.ts';
import type { PictureSize, PoseFrame } from '../pose/pose-frame.ts';
import { noPose, trackPose, type PoseState } from '../pose/track/track-pose.ts';
import { isVisited } from '../pose/track/trainee.ts';
import { lasted } from '../signal/hysteresis.ts';
import { keepAccount } from './account/account.ts';
import { isRestless } from './account/stillness.ts';
import type { EngineEvent } from './events.ts';
import type { Exercise } from './exercise.ts';
import { stepFloor, upAt } from './sight/floor-line.ts';
import { readBy } from './measure/read-by.ts';
import { closedGate, heldOpenAt, stepGate, wasInStart } from './sight/gate.ts';
import { isBusy, isJudgeable, squared, type ExerciseState, type JudgeState } from './judge-state.ts';
import { forget, leave, refusedSpan, startAnew } from './leave.ts';
import { endSet, stepSet, unseenSet } from './set.ts';
import { endVariation } from './rules/variation.ts';
import { UNSHARED, type SharedWork } from './sight/shared-work.ts';
import { stepsTo, type FrameStep } from './sight/frame-steps.ts';
import { stepPlanted } from './sight/planted.ts';
import { GAP_MS, LOST_MS, stepTracking } from './sight/tracking.ts';
import { endUnjudged } from './account/unjudged.ts';
import { spanOf, stepView } from './sight/view-check.ts';
import { readView, type ViewReadings } from './sight/view-readings.ts';

/**
 * After this long out of sight (ms), the trainee has left the exercise, and an open hold is banked. A hold is allowed longer than a rep,
 * because its clock is stopped meanwhile. Basis: our coaching notes, Reps; judgement for the hold.
 */
const FORGET_MS = { reps: LOST_MS, hold: 5000 } as const;

/** If the measured lean changes by more than this (degrees), everything learned before is dropped. Basis: a fifth of the smallest lift. */
const RELEVELLED_DEG = 1;

function withoutSight(
  exercise: Exercise,
  state: ExerciseState,
  timestampMs: number,
): readonly [ExerciseState, EngineEvent[]] {
  const gone = lasted(state.tracking.lostSince, timestampMs, FORGET_MS[exercise.kind]);
  const briefly = state.gate.inside && !lasted(state.tracking.lostSince, timestampMs, GAP_MS);
  if (briefly || (state.gate.armed && !gone)) {
    const [set, events] = unseenSet(exercise, state.set, timestampMs, state.tracking.why === 'joints-unseen');
    return [{ ...state, set, gate: { ...state.gate, lastMs: timestampMs } }, [...events]];
  }
  const [left, events] = leave(exercise, state, timestampMs);
  const lost: EngineEvent[] = state.gate.armed
    ? [{ type: 'PostureLost', timestampMs, sinceMs: state.tracking.lostSince ?? timestampMs }]
    : [];
  return [{ ...left, gate: closedGate }, [...events, ...lost]];
}

interface Sight {
  readonly level: LevelBody;
  /** Is a joint of it assumed to be where it was? */
  readonly assumed: boolean;
  readonly shared: SharedWork;
}

/** Judges the view. This also happens while a joint of the exercise is unseen, because the wrong view may be the reason. */
function withView(
  exercise: Exercise,
  state: ExerciseState,
  { level, shared }: Sight,
  size: PictureSize,
): readonly [ExerciseState, EngineEvent[]] {
  const { timestampMs } = level;
  const { readings } = state.view;
  const { armed, insideSince } = state.gate;
  const how = { view: exercise.view, spanMs: spanOf(exercise, state.view, armed) };
  const read = (): ViewReadings =>
    shared.view.of([how.view, how.spanMs, readings, level], () => readView(readings, level, how, size));
  // Once the exercise is armed its view is kept: a camera that moves is detected differently. Inside a rep or a hold it is not read.
  const view = !armed
    ? stepView(
        exercise,
        state.view,
        { body: level, readings: read(), insideSince, inStart: wasInStart(state.gate) },
        size,
      )
    : isBusy(state)
      ? state.view
      : { ...state.view, readings: read() };
  const events: EngineEvent[] = refusedSpan(state.view, view, timestampMs);
  if (view.verdict !== null && view.verdict !== state.view.verdict) {
    const { along, across } = level.view ?? { along: 0, across: 0 };
    events.push({ type: 'ViewJudged', timestampMs, view: view.verdict, along, across });
  }
  return [{ ...state, view }, events];
}

function withSight(
  exercise: Exercise,
  state: ExerciseState,
  { level: seen, assumed, shared }: Sight,
  size: PictureSize,
): readonly [ExerciseState, EngineEvent[], SquareBody] {
  const { timestampMs } = seen;
  const busy = isBusy(state);
  const { view } = state;
  const { stand, residual, apart } = view.readings;
  const body = shared.square.of([exercise.view, seen, stand, residual, apart], () =>
    squared(exercise, seen, view, size),
  );
  // The lean is kept once the posture is reached, because a joint that is lifted from it is not on the floor.
  const floor = busy || state.gate.armed ? state.floor : stepFloor(exercise, state.floor, body);
  const gate = stepGate(exercise, state.gate, body, { mayArm: isJudgeable(view), busy });
  const events: EngineEvent[] = [];
  // Values measured at another lean are dropped, and so is this frame.
  const relevelled = Math.abs(floor.lean - state.floor.lean) > RELEVELLED_DEG;
  const { rules: open, set: begun } = relevelled
    ? { rules: {}, set: endSet(exercise, state.set, timestampMs)[0] }
    : state;
  const next: ExerciseState = { ...state, rules: open, set: begun, floor, gate };
  if (gate.armed && !state.gate.armed) {
    events.push({ type: 'PostureReached', timestampMs, sinceMs: gate.insideSince ?? timestampMs });
  }
  if (!gate.armed && (state.gate.armed || !gate.inside || view.verdict === 'refused')) {
    const [left, closing] = leave(exercise, next, timestampMs);
    const lost: EngineEvent[] = state.gate.armed
      ? [{ type: 'PostureLost', timestampMs, sinceMs: gate.outsideSince ?? timestampMs }]
      : [];
    return [left, [...events, ...closing, ...lost], body];
  }
  if (relevelled) return [next, events, body];
  const [set, rules, judged] = stepSet(exercise, state.set, state.rules, {
    body,
    gate,
    variation: state.variation,
    assumed,
    restless: isRestless(exercise, state.account.values),
  });
  const isCounted = judged.some(({ type }) => type === 'RepCompleted');
  const kept = { ...next, set, rules, gate: isCounted ? heldOpenAt(gate, timestampMs) : gate };
  return [kept, [...events, ...judged], body];
}

/**
 * Judges one frame. Keypoints are in pixels of a picture of that size. Pure: the same state and frame give the same answer. A frame whose
 * time does not advance is ignored; a gap between frames counts as time out of sight.
 */
export function judgeFrame(
  exercise: Exercise,
  was: JudgeState,
  frame: PoseFrame,
  size: PictureSize,
): readonly [JudgeState, readonly EngineEvent[]] {
  let state = was;
  const events: EngineEvent[] = [];
  for (const step of stepsTo(was.lastMs, frame)) {
    const [pose, tracked] = trackStep(state.pose, step, size, isBusy(state));
    const [next, found] = judgeTracked(exercise, state, tracked, size);
    state = { ...next, pose };
    events.push(...found);
  }
  return [state, events];
}

/** The trainee as tracked in one frame of the camera, or at a time for which the camera sent no frame. */
export interface TrackedFrame extends FrameStep {
  readonly body: SeenBody;
  /** Was another person found within the last seconds? */
  readonly visited: boolean;
  /** Has the camera moved in this frame? */
  readonly isMoved: boolean;
  readonly shared: SharedWork;
}

/** Tracks the trainee through one of the steps that `stepsTo` returns. `locked`: inside a rep or a hold. */
export function trackStep(
  was: PoseState,
  step: FrameStep,
  size: PictureSize,
  locked: boolean,
): readonly [PoseState, TrackedFrame] {
  const [pose, body] = trackPose(was, step.frame, size, locked);
  const { frame, isGap } = step;
  const visited = isVisited(pose.trainee, frame.timestampMs);
  const isMoved = pose.movedMs === frame.timestampMs;
  return [pose, { frame, isGap, body, visited, isMoved, shared: UNSHARED }];
}

/** Judges the tracked trainee in one frame. Call it for every frame, in the steps that `stepsTo` returns. */
export function judgeTracked(
  chosen: Exercise,
  was: ExerciseState,
  { frame, isGap, isMoved, body: tracked, visited, shared }: TrackedFrame,
  size: PictureSize,
): readonly [ExerciseState, readonly EngineEvent[]] {
  const { timestampMs } = frame;
  const { lastMs } = was;
  const state = frame.model === undefined ? was : { ...was, model: frame.model };
  const exercise = readBy(chosen, state.model);
  if (isMoved && (state.gate.inside || state.gate.armed)) return startAnew(exercise, state, timestampMs);
  // A frame of another person says nothing about the trainee. It is skipped for as long as a gap is bridged.
  if (tracked.presence === 'another-person' && lastMs !== null && timestampMs - lastMs <= GAP_MS)
    return [state, []];
  const { body, level } = shared.posed.of([exercise.view, state.floor.lean], () => {
    const standing = frame.roll === undefined ? { ...tracked, up: upAt(state.floor) } : tracked;
    const seen = exercise.view === 'frontal' ? frontOn(standing) : standing;
    return { body: seen, level: levelled(seen, size) };
  });
  const { planted, body: whole, assumed } = stepPlanted(exercise, state.planted, level, state.gate.inside);
  const [sight, lost] = stepTracking(exercise, state.tracking, whole);
  const before: ExerciseState = { ...state, lastMs: timestampMs, body, tracking: sight, planted };
  const [seen, viewed] = withView(exercise, before, { level, assumed, shared }, size);
  const [next, events, measured = null] =
    sight.why === null
      ? withSight(exercise, seen, { level: whole, assumed, shared }, size)
      : withoutSight(exercise, seen, timestampMs);
  const sinceLastMs = timestampMs - (lastMs ?? timestampMs);
  const about = { events: [...viewed, ...events], body: measured, visited, sinceLastMs, isGap, shared };
  const [accounted, silent] = keepAccount(exercise, next, about);
  return [accounted, [...lost, ...viewed, ...events, ...silent]];
}

/**
 * For a pause, or a source that was interrupted: closes open reps, holds and faults and forgets the posture, but keeps the count. The
 * trainee must reach the start posture again before anything more is judged.
 */
export function interruptJudging(
  exercise: Exercise,
  state: ExerciseState,
  timestampMs: number,
): readonly [JudgeState, readonly EngineEvent[]] {
  const [forgotten, events] = forget(exercise, state, timestampMs);
  return [{ ...forgotten, pose: noPose }, [...events, { type: 'JudgingInterrupted', timestampMs }]];
}

/** At the end of the source: an open hold is banked, open faults end, and a movement in progress is dropped. */
export function finishJudging(
  exercise: Exercise,
  state: ExerciseState,
  timestampMs: number,
): readonly EngineEvent[] {
  const [, events] = leave(exercise, state, timestampMs);
  return [
    ...events,
    ...refusedSpan(state.view, null, timestampMs),
    ...endUnjudged(state.account.unjudged, timestampMs),
    ...endVariation(state.variation, timestampMs),
    { type: 'JudgingEnded', timestampMs },
  ];
}
