import { hipAngle, hipOffset, kneeAngle, shoulderBesideWrist } from '../../mannequin/body/measures.ts';
import { defineMotion } from '../../mannequin/act/motion.ts';
import { legsOnBall } from '../../mannequin/act/legs-on-ball.ts';
import { BL, DEG, T } from '../../mannequin/act/truth-rule.ts';
import { faultOf, repsOf } from '../true-limits.ts';
import { ballPike } from './exercise.ts';

/** Hands on the floor, shins on the ball, legs straight: the hips go up and the ball rolls in. */
export const pikeMotion = defineMotion({
  id: 'ball-pike',
  kind: 'reps',
  view: 'sagittal',
  usesBall: true,
  prone: true,
  rest: { hipAngle: 178, knee: 175, shoulderAhead: 0.03 },
  full: { hipAngle: 92, knee: 172, shoulderAhead: 0.03 },
  tempo: { riseMs: 1400, pauseMs: 900, lowerMs: 1500, restMs: 900 },
  variety: {
    rest: { hipAngle: [172, 181] },
    full: { hipAngle: [80, 104], knee: [164, 176] },
    both: { shoulderAhead: [-0.08, 0.15] },
  },
  faults: {
    'incomplete-pike': { full: (a) => ({ hipAngle: 126 + 14 * a }) },
    'knees-bent': { full: (a) => ({ knee: 138 - 18 * a, hipAngle: 100 }) },
    'hips-sag': { back: (a) => ({ hipAngle: 207 + 9 * a }) },
    'shoulders-off-wrists': {
      rest: (a) => ({ shoulderAhead: 0.42 + 0.12 * a }),
      full: (a) => ({ shoulderAhead: 0.42 + 0.12 * a }),
      throughout: true,
    },
  },
  truth: {
    ...repsOf(ballPike, { measure: hipAngle, tolerance: DEG }),
    rules: [
      {
        ...faultOf(ballPike, 'knees-bent'),
        // The coaching notes' limit; the rule allows 5 degrees because keypoints are drawn to the ball.
        below: 145,
        measure: kneeAngle,
        tolerance: DEG,
        at: 'rise',
        dwellMs: 400,
      },
      { ...faultOf(ballPike, 'hips-sag'), measure: hipOffset, tolerance: BL, at: 'lower' },
      {
        ...faultOf(ballPike, 'shoulders-off-wrists'),
        // The coaching notes' limit; the rule allows .05 torso lengths for oblique cameras.
        above: 0.35,
        measure: shoulderBesideWrist,
        tolerance: T,
        at: 'rest',
      },
    ],
  },
  wayIn: ['standing', 'kneeling', 'all-fours'],
  figure: (person, { hipAngle, knee, shoulderAhead }, ball) =>
    legsOnBall(person, { hipAngle, knee, shoulderAhead, hipRise: null }, ball),
});
