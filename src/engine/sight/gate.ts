import type { SquareBody } from '../../pose/body/body.ts';
import { lasted, since } from '../../signal/hysteresis.ts';
import type { Exercise, Range } from '../exercise.ts';

/** The posture must hold this long to arm the exercise, and be left this long to disarm it. Basis: our coaching notes. */
const ARM_MS = 1000;
const DISARM_MS = 1500;
/** The first part of that second within the start posture's own limits; then the first movement may begin. Basis: judgement. */
const SETTLE_MS = 400;
/** On the way to being armed a keypoint that jumps or hides for less than this has not left. Basis: the detector's jumps last 60 to 200 ms (drawn people). */
export const GLITCH_MS = 250;

/**
 * The posture gate. `armed`: the start posture was held; `inside`: this frame is within the wider limits;
 * `wants`: the first condition that fails.
 */
export interface GateState {
  readonly armed: boolean;
  readonly inside: boolean;
  readonly insideSince: number | null;
  readonly outsideSince: number | null;
  readonly wants: string | null;
}

export const closedGate: GateState = {
  armed: false,
  inside: false,
  insideSince: null,
  outsideSince: null,
  wants: null,
};

export const within = (value: number, [from, to]: Range): boolean => value >= from && value <= to;

/**
 * One step. To get inside, every condition must be measured and in its `enter` range; once settled, only one that is
 * measured outside its `leave` range counts against it: an unseen elbow does not end a plank.
 * `mayArm` false (a view that cannot be judged) keeps it from arming.
 */
export function stepGate(exercise: Exercise, gate: GateState, body: SquareBody, mayArm: boolean): GateState {
  const { timestampMs } = body;
  const settled = gate.armed || lasted(gate.insideSince, timestampMs, SETTLE_MS);
  const failing = exercise.start.find(({ measure, enter, leave }) => {
    const value = exercise.measurements[measure]?.of(body) ?? null;
    if (value === null) return !settled;
    return !within(value, settled ? leave : enter);
  });
  const outsideSince = since(gate.outsideSince, failing !== undefined, timestampMs);
  const glitch = !gate.armed && gate.inside && !lasted(outsideSince, timestampMs, GLITCH_MS);
  const inside = failing === undefined || glitch;
  const insideSince = since(gate.insideSince, inside, timestampMs);
  const armed = gate.armed
    ? !lasted(outsideSince, timestampMs, DISARM_MS)
    : mayArm && lasted(insideSince, timestampMs, ARM_MS);
  return { armed, inside, insideSince, outsideSince, wants: failing?.id ?? null };
}
