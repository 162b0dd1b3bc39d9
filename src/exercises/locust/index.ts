import type { ExerciseEntry } from '../exercise-entry.ts';
import { locust } from './exercise.ts';
import { locustMotion } from './motion.ts';

export const locustEntry: ExerciseEntry = { exercise: locust, motion: locustMotion };
