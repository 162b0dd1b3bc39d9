import { expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { movesCamera } from '../../src/ui/workout/moves-camera.ts';
import type { SetStep } from '../../src/plan/routine-steps.ts';
import type { Side } from '../../src/pose/keypoints.ts';

/** One set, on that side if the exercise has sides. */
const set = (exerciseId: string, side: Side | null = null): SetStep => ({
  kind: 'set',
  round: 0,
  item: 0,
  exerciseId,
  side,
  dose: { kind: 'reps', reps: 5 },
});

/** Asked in the rest between the two sets. */
const between = (before: SetStep, next: SetStep): boolean =>
  movesCamera({ steps: [before, { kind: 'rest', seconds: 60 }, next], index: 1 }, exercises);

it('the camera is moved for an exercise that is filmed from another place', () => {
  expect(between(set('plank'), set('side-plank', 'right'))).toBe(true);
  expect(between(set('side-plank', 'left'), set('glute-bridge'))).toBe(true);
  expect(between(set('plank'), set('ball-knee-tuck'))).toBe(true);
});

it('the camera is moved for the other side of a side plank, because the chest then faces the other way', () => {
  expect(between(set('side-plank', 'right'), set('side-plank', 'left'))).toBe(true);
  expect(between(set('side-plank', 'right'), set('side-plank', 'right'))).toBe(false);
});

it('the camera stays for an exercise that is filmed from the same place, and if nothing comes next', () => {
  expect(between(set('plank'), set('glute-bridge'))).toBe(false);
  expect(movesCamera({ steps: [set('plank')], index: 0 }, exercises)).toBe(false);
});
