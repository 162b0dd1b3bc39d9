import type { RepExercise } from '../../../src/engine/exercise.ts';
import type { Movement } from '../../../src/engine/reps/counter-state.ts';
import { begun } from '../../../src/engine/reps/movement.ts';
import type { Reading } from '../../../src/engine/reps/reading.ts';
import { emptyWindow, pushValue, type TimedWindow } from '../../../src/signal/timed-window.ts';
import { gluteBridge } from '../../../src/exercises/glute-bridge/exercise.ts';

/** An exercise whose full movement is 100 up from a still rest at 0, and whose second measure moves by 5 or more. */
export function lifting(rep: Partial<RepExercise['rep']> = {}): RepExercise {
  if (gluteBridge.kind !== 'reps') throw new Error('the bridge is counted');
  const { by, goes, from, basis, agreesWith } = gluteBridge.rep;
  const its = { by, goes, from, basis, agreesWith: { ...agreesWith, range: 5 }, full: 100, minRange: 10 };
  return { ...gluteBridge, rep: { ...its, ...rep } };
}

/** A frame at 1000 ms, 100 ms after the last one: at rest, moving. */
export const reading = (its: Partial<Reading> = {}): Reading => ({
  timestampMs: 1000,
  dtMs: 100,
  level: 0,
  smoothLevel: 0,
  isSmooth: true,
  other: 0,
  scale: { rest: 0, expected: 100, range: 100, back: 0.2 },
  signal: 0,
  lastSignal: 0,
  still: false,
  seenMs: 450,
  standsAt: null,
  restsElsewhere: false,
  standsAtTop: false,
  ...its,
});

/** A movement that left rest at 0 ms. */
export const movement = (its: Partial<Movement> = {}): Movement => ({
  ...begun(0, { level: 0, timestampMs: 0 }, false),
  ...its,
});

/** These values, one frame every `everyMs` from 0 on. */
export const windowOf = (values: readonly number[], everyMs = 50): TimedWindow =>
  values.reduce((window, value, i) => pushValue(window, i * everyMs, value, Infinity), emptyWindow);
