import { defineExercise } from '../../engine/define-exercise.ts';
import { uneven } from '../../engine/measure/across-sides.ts';
import {
  apart,
  difference,
  heightOver,
  inclination,
  jointAngle,
  named,
  onMiddleOf,
  signedAngle,
} from '../../engine/measure/measurements.ts';
import { bodyLength, deg, torso } from '../../geometry/units.ts';
import { cite, judgement, measured } from '../citations.ts';
import { locustVariations } from './variations.ts';

const trunk = inclination('hip', 'shoulder');

/**
 * Locust, filmed from the side: a hold that begins with a lift from lying flat. Legs and chest are judged by how far they have come up
 * from the trainee's own rest.
 */
export const locust = defineExercise({
  id: 'locust',
  name: 'Locust',
  rulesVersion: 11,
  kind: 'hold',
  view: 'sagittal',
  measurements: {
    trunk: named('Chest lift', trunk),
    legs: named('Leg lift', onMiddleOf('ankle', inclination('hip', 'ankle'))),
    bend: onMiddleOf('ankle', signedAngle('shoulder', 'hip', 'ankle')),
    knee: named('Angle at the knees', jointAngle('hip', 'knee', 'ankle')),
    hands: named('Height of the hands', heightOver('wrist', 'hip')),
    head: named('Head above the line of the trunk', difference(inclination('shoulder', 'ear'), trunk)),
    shoulderOverAnkle: heightOver('shoulder', 'ankle'),
    shoulderOverWrist: heightOver('shoulder', 'wrist'),
    shoulderOverElbow: heightOver('shoulder', 'elbow'),
    noseOverEar: heightOver('nose', 'ear'),
    anklesUneven: named('Difference in height of the feet', uneven('ankle')),
    wristFromHip: apart('wrist', 'hip'),
  },
  start: [
    {
      id: 'lie-flat',
      measure: 'trunk',
      enter: deg(-12, 22),
      leave: deg(-16, 30),
      says: 'Lie flat on your belly',
      basis: measured('footage', 'at rest 0 to +5, lifted 9 to 18; a cobra 33 or more'),
    },
    {
      id: 'legs-long',
      measure: 'legs',
      enter: deg(-10, 32),
      leave: deg(-14, 40),
      says: 'Legs straight on the floor',
      basis: measured('footage', 'at rest -2 to +4, lifted 11 to 27'),
    },
    {
      id: 'low',
      measure: 'shoulderOverAnkle',
      enter: torso(-0.75, 0.32),
      leave: torso(-0.9, 0.45),
      says: 'Lie flat on your belly',
      basis: measured('footage', '-.4 to +.1 torso lengths; a plank .17 or more, all fours .8'),
    },
    {
      id: 'hands-free',
      measure: 'shoulderOverWrist',
      enter: torso(-0.8, 0.32),
      leave: torso(-1, 0.6),
      // The thighs hide hands behind them. An elbow that is not under the shoulder does not support the trunk.
      ifUnseen: { measure: 'shoulderOverElbow', within: torso(-0.6, 0.3) },
      says: 'Arms at your sides',
      basis: measured('footage', '-.27 to +.2 torso lengths; a forearm plank .5, a cobra .7 or more'),
    },
    {
      id: 'legs-straight',
      measure: 'knee',
      enter: deg(125, 180),
      leave: deg(90, 180),
      says: 'Straighten your legs',
      basis: measured('footage', 'at rest 160 to 180, lifted 134 to 177; a bridge 63 to 98'),
    },
    {
      id: 'face-down',
      measure: 'noseOverEar',
      enter: torso(-0.8, 0.12),
      leave: torso(-1, 0.3),
      says: 'Lie face down',
      basis: measured('footage', 'face down -.2 to +.05 torso lengths; face up .1 or more'),
    },
  ],
  floor: {
    from: 'ankle',
    to: 'shoulder',
    reads: deg(0),
    when: [
      { measure: 'bend', within: deg(160, 191) },
      { measure: 'knee', within: deg(150, 180) },
    ],
    basis: measured(
      'footage',
      'at rest the hip reads 178 to 189 whatever the lean, the mannequin 168; lifted 200 and more, and 190',
    ),
  },
  variations: locustVariations,
  countsFromS: 15,
  startsAfterS: 0.5,
  fromRest: [
    { measure: 'trunk', assumed: deg(3.5), within: deg(-16, 6) },
    { measure: 'legs', assumed: deg(2.5), within: deg(-16, 6) },
  ],
  line: ['shoulder', 'hip', 'knee', 'ankle'],
  rules: [
    {
      id: 'legs-down',
      severity: 'major',
      cue: 'Lift your legs',
      slip: 'Your legs were not lifted for {seconds} s',
      at: 'always',
      measure: 'legs',
      offBaseline: { lift: deg(6) },
      hysteresis: deg(1),
      basis: measured(
        'footage',
        'lifted 11 to 27 over -2 to +4 at rest; legs that never left the floor within 1',
      ),
    },
    {
      id: 'chest-down',
      severity: 'major',
      cue: 'Chest up',
      slip: 'Your chest was not lifted for {seconds} s',
      at: 'always',
      measure: 'trunk',
      offBaseline: { lift: deg(6) },
      hysteresis: deg(0.5),
      // Basis: drawn sets, either model; between these readings a raised chest cannot be told from one that is left down.
      unsure: { beyond: deg(1), inside: deg(0.5) },
      basis: measured(
        'bench',
        'in 36 drawn sets a chest that is left down reads up to 6 over rest, and one that is lifted by 9 degrees and more mostly 6.2 and more; on footage 9 to 18 over 0 to +5 at rest',
      ),
    },
    {
      id: 'knees-bent',
      severity: 'major',
      cue: 'Straighten your legs',
      slip: 'Your knees were bent for {seconds} s',
      at: 'always',
      measure: 'knee',
      below: deg(128),
      hysteresis: deg(4),
      basis: measured(
        'footage',
        '150 required; a photographed lift that is labelled good reads 133 to 139, 163 at rest',
      ),
    },
    {
      id: 'arms-down',
      severity: 'advice',
      cue: 'Arms off the floor',
      slip: 'Your arms were not lifted for {seconds} s',
      at: 'always',
      measure: 'hands',
      offBaseline: { lift: torso(0.04) },
      hysteresis: torso(0.02),
      dwellMs: 1500,
      basis: judgement('wrists not higher above the hips than at rest, .04 torso lengths for the keypoints'),
    },
    {
      id: 'head-up',
      severity: 'advice',
      cue: 'Long neck, look down',
      slip: 'Your head was tipped back for {seconds} s',
      at: 'always',
      measure: 'head',
      above: deg(38),
      hysteresis: deg(4),
      dwellMs: 1500,
      basis: measured(
        'footage',
        'the ear lies 20 to 38 degrees over the line of the trunk in lifts that are labelled good',
      ),
    },
    {
      id: 'legs-uneven',
      severity: 'advice',
      cue: 'Keep your legs level',
      slip: 'Your legs were at different heights for {seconds} s',
      at: 'always',
      measure: 'anklesUneven',
      above: bodyLength(0.1),
      hysteresis: bodyLength(0.02),
      dwellMs: 1000,
      basis: cite('coaching-guide', 'ankles more than .1 body lengths apart in height'),
    },
  ],
  dose: { reps: [5, 5], holdS: [15, 30] },
  teach: {
    summary: 'Lie on your belly, lift your chest, arms and legs together, and hold. Do it five times.',
    steps: [
      'Lie face down with straight legs, arms at your sides; point your thumbs to the ceiling when you lift.',
      'Lift your head, chest, arms and straight legs off the floor.',
      'Hold for 15 to 30 seconds with a long neck, looking down.',
      'Lower, rest for five seconds, and lift again.',
    ],
    camera: 'Put the device beside the mat, 2 to 2.5 m away, with the lens 25 to 50 cm above the floor.',
    cannotSee: ['the curve of your lower back', 'which way your thumbs point', 'whether you breathe'],
    easier: ['Lift chest and arms only, then legs only (not timed here)', 'Shorter holds'],
    harder: ['Arms stretched past your ears'],
  },
});
