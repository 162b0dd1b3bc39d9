import { defineExercise } from '../engine/define-exercise.ts';
import { difference, heightOver, inclination, jointAngle, uneven } from '../engine/measurements.ts';
import { cite, judgement, measured } from './citations.ts';

const trunk = inclination('hip', 'shoulder');

/**
 * Locust, filmed from the side: a hold that is lifted into from lying flat. Legs and chest are judged by how far they have
 * come up from the user's own rest.
 */
export const locust = defineExercise({
  id: 'locust',
  name: 'Locust',
  kind: 'hold',
  view: 'sagittal',
  measurements: {
    trunk,
    legs: inclination('hip', 'ankle'),
    knee: jointAngle('hip', 'knee', 'ankle'),
    hands: heightOver('wrist', 'hip'),
    head: difference(inclination('shoulder', 'ear'), trunk),
    shoulderOverAnkle: heightOver('shoulder', 'ankle'),
    shoulderOverWrist: heightOver('shoulder', 'wrist'),
    noseOverEar: heightOver('nose', 'ear'),
    anklesUneven: uneven('ankle'),
  },
  start: [
    {
      id: 'lie-flat',
      measure: 'trunk',
      enter: [-12, 22],
      leave: [-16, 30],
      says: 'Lie flat on your belly',
      basis: measured('footage', 'at rest 0 to +5, lifted 9 to 18; a cobra 33 and more'),
    },
    {
      id: 'legs-long',
      measure: 'legs',
      enter: [-10, 32],
      leave: [-14, 40],
      says: 'Legs long on the floor',
      basis: measured('footage', 'at rest -2 to +4, lifted 11 to 27'),
    },
    {
      id: 'low',
      measure: 'shoulderOverAnkle',
      enter: [-0.75, 0.32],
      leave: [-0.9, 0.45],
      says: 'Lie flat on your belly',
      basis: measured('footage', '-.4 to +.1 torso lengths; a plank .17 and more, all fours .8'),
    },
    {
      id: 'hands-free',
      measure: 'shoulderOverWrist',
      enter: [-0.8, 0.32],
      leave: [-1, 0.6],
      says: 'Arms at your sides',
      basis: measured('footage', '-.27 to +.2 torso lengths; a forearm plank .5, a cobra .7 and more'),
    },
    {
      id: 'legs-straight',
      measure: 'knee',
      enter: [125, 180],
      leave: [90, 180],
      says: 'Straighten your legs',
      basis: measured('footage', 'at rest 160 to 180, lifted 134 to 177; a bridge 63 to 98'),
    },
    {
      id: 'face-down',
      measure: 'noseOverEar',
      enter: [-0.8, 0.12],
      leave: [-1, 0.3],
      says: 'Lie face down',
      basis: measured('footage', 'face down -.2 to +.05 torso lengths; face up .1 and more'),
    },
  ],
  countsFromS: 15,
  startsAfterS: 0.5,
  fromRest: [
    { measure: 'trunk', assumed: 3.5, within: [-16, 6] },
    { measure: 'legs', assumed: 2.5, within: [-16, 6] },
  ],
  line: ['shoulder', 'hip', 'knee', 'ankle'],
  rules: [
    {
      id: 'legs-down',
      severity: 'major',
      cue: 'Lift your legs',
      at: 'always',
      measure: 'legs',
      offBaseline: { lift: 6 },
      hysteresis: 1,
      basis: measured(
        'footage',
        'lifted 11 to 27 over -2 to +4 at rest; legs that never left the floor within 1',
      ),
    },
    {
      id: 'chest-down',
      severity: 'major',
      cue: 'Lift your chest',
      at: 'always',
      measure: 'trunk',
      offBaseline: { lift: 5 },
      hysteresis: 1,
      basis: measured(
        'footage',
        'lifted 9 to 18 over 0 to +5 at rest; 7 asked for, 2 of leave since a whole lift reads +7',
      ),
    },
    {
      id: 'knees-bent',
      severity: 'major',
      cue: 'Straighten your legs',
      at: 'always',
      measure: 'knee',
      below: 128,
      hysteresis: 4,
      basis: measured(
        'footage',
        '150 asked for; a photographed lift that is labelled good reads 133 to 139, 163 at rest',
      ),
    },
    {
      id: 'arms-down',
      severity: 'advice',
      cue: 'Lift your arms',
      at: 'always',
      measure: 'hands',
      offBaseline: { lift: 0.04 },
      hysteresis: 0.02,
      dwellMs: 1500,
      basis: judgement('wrists no higher over the hips than at rest, .04 torso lengths for the keypoints'),
    },
    {
      id: 'head-up',
      severity: 'advice',
      cue: 'Long neck, look down',
      at: 'always',
      measure: 'head',
      above: 38,
      hysteresis: 4,
      dwellMs: 1500,
      basis: measured(
        'footage',
        'the ear lies 20 to 38 degrees over the line of the trunk in lifts that are labelled good',
      ),
    },
    {
      id: 'legs-uneven',
      severity: 'advice',
      cue: 'Lift both legs evenly',
      at: 'always',
      measure: 'anklesUneven',
      above: 0.1,
      hysteresis: 0.02,
      dwellMs: 1000,
      basis: cite('coaching-guide', 'ankles more than .1 body lengths apart in height'),
    },
  ],
  dose: { reps: [5, 5], holdS: [15, 30] },
  teach: {
    summary: 'Lie on your belly, lift chest, arms and legs together, and hold; five times.',
    steps: [
      'Lie face down, legs long, arms at your sides, thumbs to the ceiling when you lift.',
      'Lift head, chest, arms and straight legs off the floor.',
      'Hold for 15 to 30 seconds; neck long, eyes down.',
      'Lower, rest for five seconds, and lift again.',
    ],
    camera: 'Stand the device at the side of the mat, lens at 25 to 50 cm, 2 to 2.5 m away.',
    easier: ['Lift chest and arms alone, then legs alone: shorter, not timed here', 'Shorter holds'],
    harder: ['Arms stretched past your ears'],
  },
});
