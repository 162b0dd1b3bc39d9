import type { SquareBody } from '../../pose/body/body.ts';
import { lasted, since } from '../../signal/hysteresis.ts';
import type { Condition, Exercise, Range } from '../exercise.ts';

/** The posture must hold this long to arm the exercise, and be left this long to disarm it. Basis: our coaching notes. */
const ARM_MS = 1000;
const DISARM_MS = 1500;
/** The first part of that second within the start posture's own limits; then the first movement may begin. Basis: judgement. */
const SETTLE_MS = 400;
/** Has the exercise a first movement out of the start posture? A hold that does not start from rest is its posture. */
const moves = (exercise: Exercise): boolean => exercise.kind === 'reps' || exercise.fromRest !== undefined;
/** On the way to being armed a keypoint that jumps or hides for less than this has not left. Basis: the detector's jumps last 60 to 200 ms (drawn people). */
export const GLITCH_MS = 250;
/**
 * The gate closes this long after the trainee was last in the start posture's own limits, and not in a rep or hold that began
 * there. Basis: a bridge takes 4 to 5 s with its pause, which the counter does not follow at 3 frames a second; a push-up with
 * the hips high entered the reverse leg raise for .3 s and stayed within its wider limits for 28 s.
 */
const LAPSE_MS = 5000;

/**
 * The posture gate. `armed`: the start posture was held; `inside`: this frame is within the wider limits;
 * `wants`: the first condition that fails.
 */
export interface GateState {
  readonly armed: boolean;
  readonly inside: boolean;
  readonly insideSince: number | null;
  readonly outsideSince: number | null;
  /** When the trainee was last in the start posture's own limits, milliseconds; null: never. */
  readonly startMs: number | null;
  /** Did the rep or hold under way begin in the start posture? Null: none is under way. */
  readonly guarded: boolean | null;
  /** The gate closes then, milliseconds, unless the trainee is in the start posture again; null until it was. */
  readonly untilMs: number | null;
  readonly wants: string | null;
}

export const closedGate: GateState = {
  armed: false,
  inside: false,
  insideSince: null,
  outsideSince: null,
  startMs: null,
  guarded: null,
  untilMs: null,
  wants: null,
};

export const within = (value: number, [from, to]: Range): boolean => value >= from && value <= to;

/** What the gate needs to know besides the body. */
interface GateFrame {
  /** False keeps the gate from arming: the view cannot be judged. */
  readonly mayArm: boolean;
  /** Is a rep or a hold under way? Its movement leaves the start posture. */
  readonly busy: boolean;
}

/** The first conditions that a body fails: those to stay inside, and those to get inside. */
interface Failing {
  readonly leave: Condition | null;
  readonly enter: Condition | null;
}

/** Does the condition let the trainee get inside? An unseen measure does not, unless another one stands in for it. */
function entered(
  { measurements }: Exercise,
  { enter, ifUnseen }: Condition,
  value: number | null,
  body: SquareBody,
): boolean {
  if (value !== null) return within(value, enter);
  const other = ifUnseen && measurements[ifUnseen.measure]?.of(body);
  return ifUnseen !== undefined && typeof other === 'number' && within(other, ifUnseen.within);
}

/** An unseen measure does not put a trainee outside: an unseen elbow ends no plank. */
function failingOf(exercise: Exercise, body: SquareBody): Failing {
  let enter: Condition | null = null;
  for (const condition of exercise.start) {
    const value = exercise.measurements[condition.measure]?.of(body) ?? null;
    if (value !== null && !within(value, condition.leave))
      return { leave: condition, enter: enter ?? condition };
    if (enter === null && !entered(exercise, condition, value, body)) enter = condition;
  }
  return { leave: null, enter };
}

/** How long the start posture holds the gate open. */
function stayOf(
  gate: GateState,
  inStart: boolean,
  busy: boolean,
  nowMs: number,
): Pick<GateState, 'startMs' | 'guarded' | 'untilMs'> {
  const startMs = inStart ? nowMs : gate.startMs;
  const guarded = busy ? (gate.guarded ?? !lasted(startMs, nowMs, LAPSE_MS)) : null;
  return { startMs, guarded, untilMs: inStart || guarded === true ? nowMs + LAPSE_MS : gate.untilMs };
}

/**
 * One step. To get inside, every condition must be measured and in its `enter` range; once settled, only one that is
 * measured outside its `leave` range counts against it, until the gate closes for want of the start posture.
 */
export function stepGate(
  exercise: Exercise,
  gate: GateState,
  body: SquareBody,
  { mayArm, busy }: GateFrame,
): GateState {
  const { timestampMs } = body;
  const settled = gate.armed || (moves(exercise) && lasted(gate.insideSince, timestampMs, SETTLE_MS));
  const failing = failingOf(exercise, body);
  const stay = stayOf(gate, failing.enter === null, busy, timestampMs);
  const lapsed = settled && stay.untilMs !== null && timestampMs > stay.untilMs;
  const wants = settled && !lapsed ? failing.leave : failing.enter;
  const outsideSince = since(gate.outsideSince, wants !== null, timestampMs);
  const glitch = !lapsed && !gate.armed && gate.inside && !lasted(outsideSince, timestampMs, GLITCH_MS);
  const inside = wants === null || glitch;
  const insideSince = since(gate.insideSince, inside, timestampMs);
  const armed = gate.armed
    ? !lapsed && !lasted(outsideSince, timestampMs, DISARM_MS)
    : mayArm && wants === null && lasted(insideSince, timestampMs, ARM_MS);
  return { armed, inside, insideSince, outsideSince, ...stay, wants: wants?.id ?? null };
}
