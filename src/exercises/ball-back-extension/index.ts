import type { ExerciseEntry } from '../exercise-entry.ts';
import { ballBackExtension } from './exercise.ts';
import { backExtensionMotion } from './motion.ts';

export const ballBackExtensionEntry: ExerciseEntry = {
  exercise: ballBackExtension,
  motion: backExtensionMotion,
};
