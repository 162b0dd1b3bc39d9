import type { Exercise } from '../engine/exercise.ts';
import { ballBackExtension } from './ball-back-extension.ts';
import { ballKneeTuck } from './ball-knee-tuck.ts';
import { ballPike } from './ball-pike.ts';
import { ballReverseLegRaise } from './ball-reverse-leg-raise.ts';
import { gluteBridge } from './glute-bridge.ts';
import { locust } from './locust.ts';
import { plank } from './plank.ts';
import { sidePlank } from './side-plank.ts';

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
