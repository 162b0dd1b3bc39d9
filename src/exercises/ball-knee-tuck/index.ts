import type { ExerciseEntry } from '../exercise-entry.ts';
import { ballKneeTuck } from './exercise.ts';
import { tuckMotion } from './motion.ts';

export const ballKneeTuckEntry: ExerciseEntry = { exercise: ballKneeTuck, motion: tuckMotion };
