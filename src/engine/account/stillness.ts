import type { SquareBody } from '../../pose/body/body.ts';
import { emptyWindow, pushValue, type TimedWindow, windowSpread } from '../../signal/timed-window.ts';
import type { Exercise, HoldExercise } from '../exercise.ts';
import { within } from '../sight/gate.ts';

/** As with moving joints, a keypoint that jumps for a frame or two does not count. */
const TAIL = 0.1;
/** Milliseconds. Basis: push-ups done every 1.8 s were timed with one second; a good plank of 10 s loses .3 s to this limit (drawn people). */
const SPAN_MS = 1500;

/** The latest values of the measure that must stay still; empty if the exercise names no such measure. */
export const noValues: TimedWindow = emptyWindow;

const stillOf = (exercise: Exercise): HoldExercise['still'] =>
  exercise.kind === 'hold' ? exercise.still : undefined;

/** Adds one frame, in the posture or not. */
export function stepStillness(exercise: Exercise, was: TimedWindow, body: SquareBody | null): TimedWindow {
  const still = stillOf(exercise);
  const value = (still && body && exercise.measurements[still.measure]?.of(body)) ?? null;
  return body === null || value === null ? was : pushValue(was, body.timestampMs, value, SPAN_MS);
}

/** Has the measure that must stay still moved back and forth? */
export function isRestless(exercise: Exercise, values: TimedWindow): boolean {
  const still = stillOf(exercise);
  return still !== undefined && values.times.length > 0 && !within(windowSpread(values, TAIL), still.within);
}
