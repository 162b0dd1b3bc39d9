import { defineExercise } from '../../engine/define-exercise.ts';
import {
  apart,
  heightOver,
  inclination,
  jointAngle,
  named,
  signedAngle,
} from '../../engine/measure/measurements.ts';
import { deg, ms, torso } from '../../geometry/units.ts';
import { cite, judgement, measured } from '../citations.ts';
import { ballBackExtensionVariations } from './variations.ts';

/** The head hides hands behind it. An elbow that is not under the shoulder shows that they are not on the floor. */
const elbowsOut = { measure: 'shoulderOverElbow', within: torso(-0.9, 0.35) } as const;

/**
 * Back extension over the ball, filmed from the side. The trunk rises into line with the legs, which is judged by the signed angle
 * between them: 180 straight, more if arched. The legs hardly move, so the trunk carries the rep. Where it begins and how deep it goes is
 * up to the trainee.
 */
export const ballBackExtension = defineExercise({
  id: 'ball-back-extension',
  name: 'Ball back extension',
  rulesVersion: 11,
  kind: 'reps',
  view: 'sagittal',
  needs: 'ball',
  measurements: {
    trunkAngle: named('Angle between upper body and legs', signedAngle('shoulder', 'hip', 'ankle')),
    trunk: inclination('hip', 'shoulder'),
    legs: inclination('ankle', 'hip'),
    knee: jointAngle('hip', 'knee', 'ankle'),
    shoulderOverAnkle: heightOver('shoulder', 'ankle'),
    shoulderOverWrist: heightOver('shoulder', 'wrist'),
    hipOverAnkle: heightOver('hip', 'ankle'),
    shoulderOverElbow: heightOver('shoulder', 'elbow'),
    hands: named('Distance from hands to ears', apart('wrist', 'ear')),
    wristFromHip: apart('wrist', 'hip'),
  },
  // Basis: 34 drawn sets at the top, mean +6.3, 4 apart (standard deviation), by either model. Two thirds of that are taken off, because
  // an extension that is short by little is better counted than a full one refused.
  readBy: { 'movenet-lightning': { trunkAngle: deg(4) }, 'movenet-thunder': { trunkAngle: deg(4) } },
  start: [
    {
      id: 'hips-on-ball',
      measure: 'legs',
      enter: deg(9, 55),
      leave: deg(6, 62),
      says: 'Hips on the ball, feet on the floor',
      basis: measured(
        'footage',
        'legs slope 14 to 33 degrees down to the feet; planks 7 to 14, standing over 75',
      ),
    },
    {
      id: 'hips-up',
      measure: 'hipOverAnkle',
      enter: torso(0.36, 1.6),
      leave: torso(0.28, 1.8),
      says: 'Hips on the ball, above your feet',
      basis: measured('footage', '.39 to 1.1 torso lengths; planks .2 to .4'),
    },
    {
      id: 'face-down',
      measure: 'trunk',
      enter: deg(-55, 56),
      leave: deg(-65, 66),
      says: 'Lie face down over the ball',
      basis: measured('footage', 'bottoms read -1 to +8, tops 41 to 59; standing over 70'),
    },
    {
      id: 'legs-straight',
      measure: 'knee',
      enter: deg(135, 180),
      leave: deg(120, 180),
      says: 'Straighten your legs',
      basis: measured('footage', 'three demonstrations read 141 to 167'),
    },
    {
      id: 'hands-off-floor',
      measure: 'shoulderOverWrist',
      enter: torso(-0.9, 0.72),
      leave: torso(-1.2, 0.95),
      ifUnseen: elbowsOut,
      says: 'Hands behind your ears',
      basis: measured(
        'footage',
        'wrists -.2 to +.56 torso lengths under the shoulders; hands on the floor .8 or more',
      ),
    },
    {
      id: 'hands-near-head',
      measure: 'hands',
      enter: torso(0, 1),
      leave: torso(0, 1.4),
      ifUnseen: elbowsOut,
      says: 'Hands behind your ears',
      basis: measured(
        'footage',
        '.14 to .9 torso lengths from the ear; hands on the floor or at the sides 1.1 or more',
      ),
    },
  ],
  rep: {
    by: 'trunkAngle',
    goes: 'up',
    from: 'turning',
    agreesWith: { measure: 'shoulderOverAnkle', range: torso(0.15) },
    full: deg(178),
    minRange: deg(15),
    fullToday: 'Today your hips open to {degrees}° at the top. A straight line is 180°.',
    basis: measured(
      'footage',
      'bottoms read 142 to 176, tops 190 to 217, the shoulders rising .5 torso lengths',
    ),
  },
  variations: ballBackExtensionVariations,
  line: ['shoulder', 'hip', 'ankle'],
  rules: [
    {
      id: 'incomplete-lift',
      severity: 'major',
      cue: 'Lift into a straight line',
      slip: 'Your upper body did not come up into line with your legs',
      notCounted: 'Not counted: your upper body stopped {amount}° too low',
      at: 'rep',
      measure: 'peak',
      atLeast: deg(168),
      // Basis: from 1.5 m up, or 45 degrees to the side, full tops are read up to a degree too low (bench).
      doubt: deg(1),
      attempt: true,
      basis: cite('article', 'raise until the torso is in line with the lower body; 12 degrees of tolerance'),
    },
    {
      id: 'over-extended',
      severity: 'advice',
      cue: 'Stop in line with your legs',
      slip: 'Your upper body went higher than your legs',
      at: 'rep',
      measure: 'peak',
      atMost: deg(192),
      majorFrom: deg(18),
      basis: cite(
        'article',
        'in line with the lower body, not past it: advice from 12 degrees past straight, a major fault from 30',
      ),
    },
    {
      id: 'hands-off-ears',
      severity: 'advice',
      cue: 'Hands behind your ears',
      slip: 'Your hands were away from your ears for {seconds} s',
      at: 'always',
      measure: 'hands',
      above: torso(0.45),
      hysteresis: torso(0.05),
      basis: cite(
        'coaching-guide',
        'wrist further than .35 torso lengths from the ear; .1 of tolerance for bent wrists',
      ),
    },
    {
      id: 'too-fast',
      severity: 'advice',
      onTrial: { falseAlarms: '3 of 21 bodies', precision: [0, 1] },
      cue: 'Slow it down',
      slip: 'You moved up or down in less than {wanted} s',
      at: 'rep',
      measure: ['riseMs', 'lowerMs'],
      atLeast: ms(800),
      basis: judgement(
        'the article says to lower slowly: one second each way; .2 s of tolerance, because the bench times a way of 30 degrees no more precisely',
      ),
    },
  ],
  dose: { reps: [12, 15] },
  teach: {
    summary:
      'Lie face down over the ball, lift your upper body into line with your legs, and lower it slowly.',
    steps: [
      'Lie with your hips and belly on the ball, legs straight, feet wide or against a wall.',
      'Put your fingertips behind your ears, elbows wide, and lower your upper body as far as is comfortable.',
      'Lift until your head, back and legs form one line. Pause there.',
      'Lower slowly, over one or two seconds.',
    ],
    camera: 'Put the device beside the ball, 2 to 2.5 m away, with the lens 25 to 50 cm above the floor.',
    cannotSee: [
      'the ball',
      'hands that your body hides',
      'the curve of your lower back',
      'whether you breathe',
    ],
    easier: ['Hands under your chin or across your chest', 'A smaller movement'],
    harder: ['Arms stretched past your ears'],
  },
});
