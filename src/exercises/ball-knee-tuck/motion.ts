import { hipHeight, kneeAngle } from '../../mannequin/body/measures.ts';
import { defineMotion } from '../../mannequin/act/motion.ts';
import { legsOnBall } from '../../mannequin/act/legs-on-ball.ts';
import { BL, DEG } from '../../mannequin/act/truth-rule.ts';
import { faultOf, repsOf } from '../true-limits.ts';
import { ballKneeTuck } from './exercise.ts';

/** Hands on the floor, shins on the ball: the knees are drawn in under a trunk that stays level. */
export const tuckMotion = defineMotion({
  id: 'ball-knee-tuck',
  kind: 'reps',
  view: 'sagittal',
  usesBall: true,
  prone: true,
  /** `hipRise`: body lengths above the hips' height with straight legs. */
  rest: { knee: 174, hipRise: 0, shoulderAhead: 0.03 },
  full: { knee: 82, hipRise: 0.02, shoulderAhead: 0.03 },
  tempo: { riseMs: 1100, pauseMs: 700, lowerMs: 1300, restMs: 900 },
  variety: {
    rest: { knee: [166, 176] },
    full: { knee: [70, 92], hipRise: [-0.02, 0.07] },
    both: { shoulderAhead: [-0.08, 0.15] },
  },
  faults: {
    'incomplete-tuck': { full: (a) => ({ knee: 108 + 14 * a }) },
    'hips-rise': { full: (a) => ({ hipRise: 0.185 + 0.05 * a }) },
  },
  truth: {
    ...repsOf(ballKneeTuck, { measure: kneeAngle, tolerance: DEG }),
    rules: [
      {
        ...faultOf(ballKneeTuck, 'hips-rise'),
        measure: hipHeight,
        tolerance: BL,
        at: 'top',
        dwellMs: 300,
      },
    ],
  },
  wayIn: ['standing', 'kneeling', 'all-fours'],
  figure: (person, { knee, hipRise, shoulderAhead }, ball) =>
    legsOnBall(person, { hipAngle: 180, knee, shoulderAhead, hipRise }, ball),
});
