import type { ExerciseEntry } from '../exercise-entry.ts';
import { ballReverseLegRaise } from './exercise.ts';
import { reverseLegRaiseMotion } from './motion.ts';

export const ballReverseLegRaiseEntry: ExerciseEntry = {
  exercise: ballReverseLegRaise,
  motion: reverseLegRaiseMotion,
};
