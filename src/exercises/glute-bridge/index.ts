import type { ExerciseEntry } from '../exercise-entry.ts';
import { gluteBridge } from './exercise.ts';
import { bridgeMotion } from './motion.ts';

export const gluteBridgeEntry: ExerciseEntry = { exercise: gluteBridge, motion: bridgeMotion };
