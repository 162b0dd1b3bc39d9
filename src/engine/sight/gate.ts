import type { SquareBody } from '../../pose/body/body.ts';
import { lasted, since } from '../../signal/hysteresis.ts';
import type { Condition, Exercise } from '../exercise.ts';
import type { Range, Within } from '../measure/measurement.ts';

/** The posture must be held for this long to arm the exercise, and be left for this long to disarm it. Basis: our coaching notes. */
const ARM_MS = 1000;
const DISARM_MS = 1500;
/** The first part of that second must be within the start posture's own limits; then the first movement may begin. Basis: judgement. */
const SETTLE_MS = 400;
/**
 * For how much of the way to being armed the whole posture of a hold must be seen (ms). Basis: elbows hide for .06 to .4 s at a time
 * (drawn people); a push-up shows level forearms for half a second.
 */
const SEEN_MS = 800;
/** Does the exercise have a first movement out of the start posture? A hold that does not start from rest is the posture itself. */
const moves = (exercise: Exercise): boolean => exercise.kind === 'reps' || exercise.fromRest !== undefined;
/**
 * On the way to being armed, a keypoint that jumps or hides for less than this time does not count as leaving. Basis: the detector's
 * jumps last 60 to 200 ms (drawn people).
 */
export const GLITCH_MS = 250;
/**
 * The gate closes this long after the trainee was last within the start posture's own limits, unless a rep or hold that began there is in
 * progress. Basis: a bridge takes 4 to 5 s with its pause, which the counter does not follow at 3 frames a second; a push-up with high
 * hips entered the reverse leg raise for .3 s and stayed within its wider limits for 28 s.
 */
const LAPSE_MS = 5000;

/**
 * The posture gate. `armed`: the start posture was held; `inside`: this frame is within the wider limits; `wants`: the first condition
 * that fails.
 */
export interface GateState {
  readonly armed: boolean;
  readonly inside: boolean;
  readonly insideSince: number | null;
  readonly outsideSince: number | null;
  /** How long the whole start posture has been seen since the trainee got inside (ms). */
  readonly seenMs: number;
  readonly lastMs: number | null;
  /** When the trainee was last within the start posture's own limits (ms); null if never. */
  readonly lastInStartMs: number | null;
  /** Did the rep or hold in progress begin in the start posture? Null if there is none in progress. */
  readonly beganInStart: boolean | null;
  /** When the gate closes (ms), unless the trainee is in the start posture again; null until the trainee was in it. */
  readonly closesAtMs: number | null;
  readonly wants: string | null;
}

export const closedGate: GateState = {
  armed: false,
  inside: false,
  insideSince: null,
  outsideSince: null,
  seenMs: 0,
  lastMs: null,
  lastInStartMs: null,
  beganInStart: null,
  closesAtMs: null,
  wants: null,
};

export const within = (value: number, range: Range): boolean => value >= range[0] && value <= range[1];

/** Are all of these measures seen, each in its range? */
export const meetsAll = ({ measurements }: Exercise, when: readonly Within[], body: SquareBody): boolean =>
  when.every(({ measure, within: range }) => {
    const value = measurements[measure]?.of(body) ?? null;
    return value !== null && within(value, range);
  });

/** Was the trainee in the start posture just now, apart from a keypoint that jumped? */
export const wasInStart = ({ lastInStartMs, lastMs }: Pick<GateState, 'lastInStartMs' | 'lastMs'>): boolean =>
  lastInStartMs !== null && lastMs !== null && !lasted(lastInStartMs, lastMs, GLITCH_MS);

/** What the gate needs to know besides the body. */
interface GateFrame {
  /** False keeps the gate from arming: the view cannot be judged. */
  readonly mayArm: boolean;
  /** Is a rep or a hold in progress? Its movement leaves the start posture. */
  readonly busy: boolean;
}

/** The first conditions that a body fails. An unseen measure only keeps the trainee from getting inside: an unseen elbow does not end a plank. */
interface Failing {
  /** Measured outside its `leave` range. */
  readonly leave: Condition | null;
  /** Measured outside its `enter` range. */
  readonly outsideEnter: Condition | null;
  /** Measured outside its `enter` range, or unseen without another measure in its place. */
  readonly notEntered: Condition | null;
}

/** Is the condition met by another measure, because its own is unseen? */
function isStoodIn({ measurements }: Exercise, { ifUnseen }: Condition, body: SquareBody): boolean {
  const other = ifUnseen && measurements[ifUnseen.measure]?.of(body);
  return ifUnseen !== undefined && typeof other === 'number' && within(other, ifUnseen.within);
}

/** Is every condition measured and within its `enter` range? */
export const isStart = (exercise: Exercise, body: SquareBody): boolean =>
  exercise.start.every((condition) => {
    const value = exercise.measurements[condition.measure]?.of(body) ?? null;
    return value === null ? isStoodIn(exercise, condition, body) : within(value, condition.enter);
  });

export function failingOf(exercise: Exercise, body: SquareBody): Failing {
  let [outsideEnter, notEntered]: [Condition | null, Condition | null] = [null, null];
  for (const condition of exercise.start) {
    const value = exercise.measurements[condition.measure]?.of(body) ?? null;
    if (value === null) {
      if (!isStoodIn(exercise, condition, body)) notEntered ??= condition;
      continue;
    }
    if (within(value, condition.enter)) continue;
    notEntered ??= condition;
    outsideEnter ??= condition;
    if (!within(value, condition.leave)) return { leave: condition, outsideEnter, notEntered };
  }
  return { leave: null, outsideEnter, notEntered };
}

/**
 * How long the start posture holds the gate open. Before the gate is armed, a movement began in the start posture only if the trainee was in
 * it within the last second: on the way to a push-up, a body passes through the start posture of a pike.
 */
function stayOf(
  gate: GateState,
  inStart: boolean,
  busy: boolean,
  nowMs: number,
): Pick<GateState, 'lastInStartMs' | 'beganInStart' | 'closesAtMs'> {
  const lastInStartMs = inStart ? nowMs : gate.lastInStartMs;
  const lapseMs = gate.armed ? LAPSE_MS : ARM_MS;
  const beganInStart = busy ? (gate.beganInStart ?? !lasted(lastInStartMs, nowMs, lapseMs)) : null;
  return {
    lastInStartMs,
    beganInStart,
    closesAtMs: inStart || beganInStart === true ? nowMs + LAPSE_MS : gate.closesAtMs,
  };
}

/** The condition to report as failing: for getting inside, for staying in the start posture, or for staying inside. */
function wantsOf(exercise: Exercise, gate: GateState, failing: Failing, nowMs: number): Condition | null {
  if (gate.armed) return failing.leave;
  if (!lasted(gate.insideSince, nowMs, SETTLE_MS)) return failing.notEntered;
  return moves(exercise) ? failing.leave : failing.outsideEnter;
}

/**
 * One step. To get inside, every condition must be measured and in its `enter` range. After that, only a condition measured outside its
 * `leave` range counts against the trainee, until the gate closes because the start posture was not seen for too long. The gate of a
 * counted exercise arms in the start posture itself, or in a movement that began there.
 */
export function stepGate(
  exercise: Exercise,
  gate: GateState,
  body: SquareBody,
  { mayArm, busy }: GateFrame,
): GateState {
  const { timestampMs } = body;
  const failing = failingOf(exercise, body);
  const stay = stayOf(gate, failing.outsideEnter === null, busy, timestampMs);
  const lapsed = gate.inside && stay.closesAtMs !== null && timestampMs > stay.closesAtMs;
  const wants = lapsed ? failing.outsideEnter : wantsOf(exercise, gate, failing, timestampMs);
  const outsideSince = since(gate.outsideSince, wants !== null, timestampMs);
  const glitch = !lapsed && !gate.armed && gate.inside && !lasted(outsideSince, timestampMs, GLITCH_MS);
  const inside = wants === null || glitch;
  const insideSince = since(gate.insideSince, inside, timestampMs);
  const passedMs = gate.inside && gate.lastMs !== null ? timestampMs - gate.lastMs : 0;
  const seenMs = inside ? gate.seenMs + (failing.notEntered === null ? passedMs : 0) : 0;
  const armed = gate.armed
    ? !lapsed && !lasted(outsideSince, timestampMs, DISARM_MS)
    : mayArm &&
      wants === null &&
      lasted(insideSince, timestampMs, ARM_MS) &&
      (exercise.kind === 'hold' || (stay.beganInStart ?? wasInStart({ ...stay, lastMs: timestampMs }))) &&
      (moves(exercise) || seenMs >= SEEN_MS);
  return {
    armed,
    inside,
    insideSince,
    outsideSince,
    seenMs,
    lastMs: timestampMs,
    ...stay,
    wants: wants?.id ?? null,
  };
}

/** A counted rep holds the gate open as the start posture does. */
export const heldOpenAt = (gate: GateState, timestampMs: number): GateState => ({
  ...gate,
  lastInStartMs: timestampMs,
  closesAtMs: timestampMs + LAPSE_MS,
});
