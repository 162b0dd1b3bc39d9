import type { Exercise } from '../engine/exercise.ts';
import type { Motion } from '../mannequin/act/motion.ts';
import { ballBackExtensionEntry } from './ball-back-extension/index.ts';
import { ballKneeTuckEntry } from './ball-knee-tuck/index.ts';
import { ballPikeEntry } from './ball-pike/index.ts';
import { ballReverseLegRaiseEntry } from './ball-reverse-leg-raise/index.ts';
import { gluteBridgeEntry } from './glute-bridge/index.ts';
import { locustEntry } from './locust/index.ts';
import { plankEntry } from './plank/index.ts';
import { sidePlankEntry } from './side-plank/index.ts';
import type { ExerciseEntry } from './exercise-entry.ts';

/** The registry, in the order of the routine. A new exercise adds the entry of its folder here. */
const entries: readonly ExerciseEntry[] = [
  plankEntry,
  sidePlankEntry,
  ballBackExtensionEntry,
  ballPikeEntry,
  ballKneeTuckEntry,
  ballReverseLegRaiseEntry,
  gluteBridgeEntry,
  locustEntry,
];

/** Every exercise that Longline judges, in the order of the routine. */
export const exercises: readonly Exercise[] = entries.map(({ exercise }) => exercise);

/** Every exercise that the mannequin can do, in the order of the routine. */
export const motions: readonly Motion[] = entries.map(({ motion }) => motion);
