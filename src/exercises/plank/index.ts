import type { ExerciseEntry } from '../exercise-entry.ts';
import { plank } from './exercise.ts';
import { plankMotion } from './motion.ts';

export const plankEntry: ExerciseEntry = { exercise: plank, motion: plankMotion };
