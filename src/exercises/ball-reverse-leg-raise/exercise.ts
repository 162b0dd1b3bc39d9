import { defineExercise } from '../../engine/define-exercise.ts';
import { uneven } from '../../engine/measure/across-sides.ts';
import {
  heightOver,
  inclination,
  jointAngle,
  named,
  onMiddleOf,
  signedAngle,
} from '../../engine/measure/measurements.ts';
import { bodyLength, deg, torso } from '../../geometry/units.ts';
import { cite, judgement } from '../citations.ts';

/**
 * Reverse leg raise over the ball, filmed from the side: hips on the ball, hands on the floor, and the legs rise into line with the
 * trunk. Judged by the signed angle between them, to the middle of both ankles: 180 straight, more if arched.
 */
export const ballReverseLegRaise = defineExercise({
  id: 'ball-reverse-leg-raise',
  name: 'Ball reverse leg raise',
  rulesVersion: 11,
  kind: 'reps',
  view: 'sagittal',
  needs: 'ball',
  measurements: {
    hipAngle: named('Angle at the hips', onMiddleOf('ankle', signedAngle('shoulder', 'hip', 'ankle'))),
    knee: named('Angle at the knees', jointAngle('hip', 'knee', 'ankle')),
    elbow: jointAngle('shoulder', 'elbow', 'wrist'),
    trunk: inclination('hip', 'shoulder'),
    shoulderOverWrist: heightOver('shoulder', 'wrist'),
    hipOverWrist: heightOver('hip', 'wrist'),
    ankleOverWrist: heightOver('ankle', 'wrist'),
    anklesUneven: named('Difference in height of the feet', uneven('ankle')),
  },
  // Basis: twelve drawn sets at the top, mean -3.6, median -2.5, 4 apart (standard deviation); Thunder reads +.8.
  readBy: { 'movenet-lightning': { hipAngle: deg(-3) } },
  // The hands stand on the floor and carry the shoulders: drawn people move neither. The model loses them for a second at a time.
  planted: ['shoulder', 'wrist'],
  start: [
    {
      id: 'hips-on-ball',
      measure: 'trunk',
      enter: deg(-50, 18),
      leave: deg(-58, 25),
      says: 'Hips on the ball, head low',
      basis: judgement(
        'over a ball of 55 to 65 cm the trunk lies level or falls to the shoulders; 20 degrees for oblique cameras',
      ),
    },
    {
      id: 'hands-on-floor',
      measure: 'shoulderOverWrist',
      enter: torso(0.3, 1.8),
      leave: torso(0.2, 2),
      says: 'Hands on the floor under your shoulders',
      basis: judgement(
        'an arm is 1.15 torso lengths; bent arms and oblique cameras take up to a half; over a small ball with the hands ahead .4',
      ),
    },
    {
      id: 'arms-straight',
      measure: 'elbow',
      enter: deg(90, 180),
      leave: deg(75, 180),
      says: 'Straighten your arms',
      basis: judgement('over a small ball with the hands ahead 107; push-ups at their lowest 60 to 110'),
    },
    {
      id: 'hips-up',
      measure: 'hipOverWrist',
      enter: torso(0.6, 2.2),
      leave: torso(0.5, 2.4),
      says: 'Hips on the ball',
      basis: judgement('a ball and half a pelvis are 1.3 torso lengths, a small ball .7; lying below .3'),
    },
    {
      id: 'feet-down',
      measure: 'ankleOverWrist',
      enter: torso(-0.8, 0.6),
      leave: torso(-0.9, 2.6),
      says: 'Toes on the floor',
      basis: judgement('toes and hands stand on one floor; oblique cameras move them half a torso length'),
    },
    {
      id: 'legs-slope',
      measure: 'hipAngle',
      enter: deg(95, 157),
      leave: deg(85, 240),
      says: 'Let your legs hang down to the floor',
      basis: cite('coaching-guide', 'rest at 155 or less, straight 180'),
    },
    {
      id: 'legs-straight',
      measure: 'knee',
      enter: deg(138, 180),
      leave: deg(85, 180),
      says: 'Straighten your legs',
      basis: judgement('the fault begins at 150; keypoints over a ball read up to 10 less'),
    },
  ],
  rep: {
    by: 'hipAngle',
    goes: 'up',
    from: 'still',
    agreesWith: { measure: 'ankleOverWrist', range: torso(0.3) },
    full: deg(176),
    minRange: deg(20),
    fullToday: 'Today your hips open to {degrees}° at the top. A straight line is 180°.',
    basis: cite(
      'coaching-guide',
      'from 155 or less to within 12 of straight; a straight leg of 1.7 torso lengths rises .3 or more',
    ),
  },
  line: ['shoulder', 'hip', 'knee', 'ankle'],
  rules: [
    {
      id: 'incomplete-lift',
      severity: 'major',
      cue: 'Legs in line with your body',
      slip: 'Your legs did not come up into line with your body',
      notCounted: 'Not counted: your legs stopped {amount}° too low',
      at: 'rep',
      measure: 'peak',
      atLeast: deg(168),
      // Basis: of 57 drawn people, the model reads the top of one body 3 to 4 degrees apart from another's (standard deviation).
      doubt: deg(4),
      attempt: true,
      basis: cite('article', 'lift the legs until in line with the torso; 12 degrees of tolerance'),
    },
    {
      id: 'over-extended',
      severity: 'major',
      cue: 'Stop at body height',
      slip: 'Your legs went higher than your body',
      at: 'rep',
      measure: 'peak',
      atMost: deg(190),
      basis: cite('ace-reverse-extension', 'legs not past parallel; 10 degrees of tolerance'),
    },
    {
      id: 'knees-bent',
      severity: 'major',
      cue: 'Straighten your legs',
      slip: 'Your knees were bent for {seconds} s',
      at: 'top',
      measure: 'knee',
      below: deg(150),
      hysteresis: deg(3),
      dwellMs: 500,
      basis: cite('article', 'legs straight; straight legs read 155 to 178 on footage'),
    },
    {
      id: 'legs-uneven',
      severity: 'advice',
      onTrial: { falseAlarms: '1 of 38 bodies', precision: [0, 1] },
      cue: 'Lift both legs together',
      slip: 'Your legs were at different heights for {seconds} s',
      at: ['rising', 'top', 'lowering'],
      measure: 'anklesUneven',
      above: bodyLength(0.1),
      hysteresis: bodyLength(0.02),
      basis: cite('ace-reverse-extension', 'legs together; ankles more than .1 body lengths apart in height'),
    },
  ],
  dose: { reps: [12, 15] },
  teach: {
    summary:
      'With your hips on the ball and your hands on the floor, lift both legs into line with your body, and lower them.',
    steps: [
      'Lie with your hips on the ball, hands on the floor under your shoulders.',
      'Keep your legs straight and together, toes on the floor.',
      'Squeeze your glutes and lift both legs until they are in line with your body.',
      'Lower slowly until your toes touch the floor.',
    ],
    camera: 'Put the device beside the ball, 2 to 2.5 m away, with the lens 25 to 50 cm above the floor.',
    cannotSee: ['the ball', 'the curve of your lower back', 'whether your glutes do the work'],
    easier: ['One leg at a time (not counted here)', 'A smaller movement'],
    harder: ['Pause for three seconds at the top'],
  },
});
