import { hipAngle, hipOffset, shoulderBesideWrist } from '../../mannequin/body/measures.ts';
import { defineMotion } from '../../mannequin/act/motion.ts';
import { legsOnBall } from '../../mannequin/act/legs-on-ball.ts';
import { bentKnees, BL, DEG, T } from '../../mannequin/act/truth-rule.ts';

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
    complete: { measure: hipAngle, below: 120, tolerance: DEG },
    incomplete: 'incomplete-pike',
    rules: [
      { ...bentKnees('rise', 145), dwellMs: 400 },
      { id: 'hips-sag', measure: hipOffset, below: -0.05, tolerance: BL, at: 'lower', major: true },
      { id: 'shoulders-off-wrists', measure: shoulderBesideWrist, above: 0.35, tolerance: T, at: 'rest' },
    ],
  },
  wayIn: ['standing', 'kneeling', 'all-fours'],
  figure: (person, { hipAngle, knee, shoulderAhead }, ball) =>
    legsOnBall(person, { hipAngle, knee, shoulderAhead, hipRise: null }, ball),
});
