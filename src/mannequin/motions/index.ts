import type { Motion } from '../motion.ts';
import { backExtensionMotion } from './ball-back-extension.ts';
import { tuckMotion } from './ball-knee-tuck.ts';
import { pikeMotion } from './ball-pike.ts';
import { reverseLegRaiseMotion } from './ball-reverse-leg-raise.ts';
import { bridgeMotion } from './glute-bridge.ts';
import { locustMotion } from './locust.ts';
import { plankMotion } from './plank.ts';
import { sidePlankMotion } from './side-plank.ts';

/** Every exercise that the mannequin can do, in the order of the routine. */
export const motions: readonly Motion[] = [
  plankMotion,
  sidePlankMotion,
  backExtensionMotion,
  pikeMotion,
  tuckMotion,
  reverseLegRaiseMotion,
  bridgeMotion,
  locustMotion,
];
