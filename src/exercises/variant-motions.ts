import type { Exercise } from '../engine/exercise.ts';
import { wayKey, wayOf } from '../engine/variant.ts';
import type { Motion } from '../mannequin/act/motion.ts';
import { onStraightArms } from '../mannequin/act/straight-arms.ts';
import { motions } from './index.ts';
import { plankMotion } from './plank/motion.ts';
import { sidePlankMotion } from './side-plank/motion.ts';

/** How the mannequin does each variant, by its `wayKey`. They are separate from the registry, because the start page does not need them. */
const variants: Readonly<Record<string, Motion>> = {
  'plank.straight-arms': onStraightArms(plankMotion, ['left', 'right']),
  'side-plank.straight-arms': onStraightArms(sidePlankMotion, ['right']),
};

/** How the mannequin does an exercise, including as a variant; null if it cannot. */
export const motionFor = (exercise: Pick<Exercise, 'id' | 'variant'>): Motion | null =>
  exercise.variant === undefined
    ? (motions.find(({ id }) => id === exercise.id) ?? null)
    : (variants[wayKey(wayOf(exercise))] ?? null);
