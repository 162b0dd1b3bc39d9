import type { Motion } from '../mannequin/act/motion.ts';
import { backExtensionMotion } from './ball-back-extension/motion.ts';
import { tuckMotion } from './ball-knee-tuck/motion.ts';
import { pikeMotion } from './ball-pike/motion.ts';
import { reverseLegRaiseMotion } from './ball-reverse-leg-raise/motion.ts';
import { bridgeMotion } from './glute-bridge/motion.ts';
import { locustMotion } from './locust/motion.ts';
import { plankMotion } from './plank/motion.ts';
import { sidePlankMotion } from './side-plank/motion.ts';

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
