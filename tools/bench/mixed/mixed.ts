import type { Exercise } from '../../../src/engine/exercise.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { filmed, sceneOf } from '../trial.ts';
import { mixedPlan } from './mixed-plan.ts';
import { mixedSet, type MixedSet } from './mixed-score.ts';

/** Seeds of the mixed sets. No other level uses them. */
const FIRST_SEED = 2_000_000;

/** The i-th mixed set of an exercise, counting from 0: performed, filmed from a good view and judged. */
export function mixedTrial(exercise: Exercise, i: number): MixedSet {
  const scene = sceneOf(exercise.id, FIRST_SEED + 7 * i, mixedPlan);
  return mixedSet(exercise, scene.truth, judgeTrace(exercise, filmed(scene, 'good')).report);
}

/** That many mixed sets, beginning with the one of that number. */
export const mixedTrials = (exercise: Exercise, from: number, sets: number): readonly MixedSet[] =>
  Array.from({ length: sets }, (_, i) => mixedTrial(exercise, from + i));
