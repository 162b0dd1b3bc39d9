import type { SquareBody } from '../../pose/body/body.ts';
import { emptyWindow, pushValue, type TimedWindow, windowSpread } from '../../signal/timed-window.ts';
import type { Exercise, HoldExercise } from '../exercise.ts';
import { within } from '../sight/gate.ts';

/** As with moving joints, a keypoint that jumps for a frame or two does not count. */
const TAIL = 0.1;
/** Milliseconds. Basis: push-ups done every 1.8 s were timed with one second; a good plank of 10 s loses .3 s to this limit (drawn people). */
const SPAN_MS = 1500;

/** The latest values of the measures that must stay still, by their names; empty if the exercise names none. */
export type LatestValues = Readonly<Record<string, TimedWindow>>;

export const noValues: LatestValues = {};

const stillOf = (exercise: Exercise): NonNullable<HoldExercise['still']> =>
  (exercise.kind === 'hold' ? exercise.still : undefined) ?? [];

/** Adds one frame, in the posture or not. */
export function stepStillness(exercise: Exercise, was: LatestValues, body: SquareBody | null): LatestValues {
  const still = stillOf(exercise);
  if (body === null || still.length === 0) return was;
  const next: Record<string, TimedWindow> = { ...was };
  for (const { measure, spanMs = SPAN_MS } of still) {
    const value = exercise.measurements[measure]?.of(body) ?? null;
    if (value !== null)
      next[measure] = pushValue(was[measure] ?? emptyWindow, body.timestampMs, value, spanMs);
  }
  return next;
}

/** Has a measure that must stay still moved back and forth? */
export const isRestless = (exercise: Exercise, values: LatestValues): boolean =>
  stillOf(exercise).some(({ measure, within: range, tail = TAIL }) => {
    const latest = values[measure];
    return latest !== undefined && !within(windowSpread(latest, tail), range);
  });
