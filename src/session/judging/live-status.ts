import { shallow } from 'zustand/shallow';
import type { Exercise } from '../../engine/exercise.ts';
import type { ExerciseState } from '../../engine/judge-state.ts';
import { statusOf, type Status } from '../../engine/status.ts';

/** Clocks on the screen advance in steps of this, milliseconds. */
const TICK_MS = 100;

const coarse = (ms: number): number => Math.floor(ms / TICK_MS) * TICK_MS;

const isSame = (one: Status, other: Status): boolean =>
  Object.entries(one).every(([name, value]) => shallow(value, new Map(Object.entries(other)).get(name)));

/** The status for the screen: the one `before` if the screen would look the same, so that a change is a new object. */
export function liveStatus(exercise: Exercise, state: ExerciseState, before: Status | null): Status {
  const now = statusOf(exercise, state);
  const status: Status = {
    ...now,
    goodMs: coarse(now.goodMs),
    brokenMs: coarse(now.brokenMs),
    pauseMs: now.pauseMs === null ? null : coarse(now.pauseMs),
  };
  return before !== null && isSame(before, status) ? before : status;
}
