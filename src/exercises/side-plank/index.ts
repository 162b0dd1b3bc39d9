import type { ExerciseEntry } from '../exercise-entry.ts';
import { sidePlank } from './exercise.ts';
import { sidePlankMotion } from './motion.ts';

export const sidePlankEntry: ExerciseEntry = { exercise: sidePlank, motion: sidePlankMotion };
