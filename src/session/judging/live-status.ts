import type { Exercise } from '../../engine/exercise.ts';
import type { ExerciseState } from '../../engine/judge-state.ts';
import { statusOf, type Status } from '../../engine/status.ts';

/** Clocks on the screen advance in steps of this (ms). */
const TICK_MS = 100;

const coarse = (ms: number): number => Math.floor(ms / TICK_MS) * TICK_MS;

/** The parts that are compared by value. The others are compared by their contents. */
const PLAIN = [
  'stage',
  'lostWhy',
  'far',
  'view',
  'wants',
  'unjudged',
  'variation',
  'phase',
  'reps',
  'attempts',
  'pauseMs',
  'side',
  'goodMs',
  'brokenMs',
] as const satisfies readonly (keyof Status)[];

type Held = Exclude<keyof Status, (typeof PLAIN)[number]>;

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((value, i) => value === other[i]));

const sameVerdicts = (one: Status['verdicts'], other: Status['verdicts']): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
};

/** Does not compile if a part of the status is never compared. */
const HELD: Readonly<Record<Held, (one: Status, other: Status) => boolean>> = {
  missing: (one, other) => sameList(one.missing, other.missing),
  hidden: (one, other) => sameList(one.hidden, other.hidden),
  outOf: (one, other) => sameList(one.outOf, other.outOf),
  faults: (one, other) => sameList(one.faults, other.faults),
  verdicts: (one, other) => sameVerdicts(one.verdicts, other.verdicts),
};
const HELD_PARTS = Object.values(HELD);

const isSame = (one: Status, other: Status): boolean =>
  PLAIN.every((part) => one[part] === other[part]) && HELD_PARTS.every((same) => same(one, other));

/** The status for the screen: `before` itself if the screen would look the same, so that a new object always means a change. */
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
