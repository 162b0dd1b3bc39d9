import type { Exercise } from '../engine/exercise.ts';
import type { Motion } from '../mannequin/act/motion.ts';

/** What the folder of an exercise exports: how it is judged, and how the mannequin does it. */
export interface ExerciseEntry {
  readonly exercise: Exercise;
  readonly motion: Motion;
}
