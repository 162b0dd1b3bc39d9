import type { ExerciseEntry } from '../exercise-entry.ts';
import { ballPike } from './exercise.ts';
import { pikeMotion } from './motion.ts';

export const ballPikeEntry: ExerciseEntry = { exercise: ballPike, motion: pikeMotion };
