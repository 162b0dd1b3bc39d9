import type { Exercise } from '../engine/exercise.ts';
import { ballBackExtension } from './ball-back-extension/exercise.ts';
import { ballKneeTuck } from './ball-knee-tuck/exercise.ts';
import { ballPike } from './ball-pike/exercise.ts';
import { ballReverseLegRaise } from './ball-reverse-leg-raise/exercise.ts';
import { gluteBridge } from './glute-bridge/exercise.ts';
import { locust } from './locust/exercise.ts';
import { plank } from './plank/exercise.ts';
import { sidePlank } from './side-plank/exercise.ts';

/** Every exercise that Longline judges, in the order of the routine. */
export const exercises: readonly Exercise[] = [
  plank,
  sidePlank,
  ballBackExtension,
  ballPike,
  ballKneeTuck,
  ballReverseLegRaise,
  gluteBridge,
  locust,
];
