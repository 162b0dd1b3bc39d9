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
 * Locust, filmed from the side: a hold that is lifted into from lying flat. Legs and chest are judged by how far they have
 * come up from the user's own rest.
 */
export const locust = defineExercise({
  id: 'locust',
  name: 'Locust',
  rulesVersion: 4,
  kind: 'hold',
  view: 'sagittal',
  measurements: {
    trunk: named('Lift of the chest', trunk),
    legs: named('Lift of the legs', onMiddleOf('ankle', inclination('hip', 'ankle'))),
    bend: onMiddleOf('ankle', signedAngle('shoulder', 'hip', 'ankle')),
    knee: named('Angle at the knees', jointAngle('hip', 'knee', 'ankle')),
    hands: named('Height of the hands', heightOver('wrist', 'hip')),
    head: named('Head over the line of the trunk', difference(inclination('shoulder', 'ear'), trunk)),
    shoulderOverAnkle: heightOver('shoulder', 'ankle'),
    shoulderOverWrist: heightOver('shoulder', 'wrist'),
    shoulderOverElbow: heightOver('shoulder', 'elbow'),
    noseOverEar: heightOver('nose', 'ear'),
    anklesUneven: named('One foot over the other', uneven('ankle')),
    wristFromHip: apart('wrist', 'hip'),
  },
  start: [
    {
      id: 'lie-flat',
      measure: 'trunk',
      enter: deg(-12, 22),
      leave: deg(-16, 30),
      says: 'Lie flat on your belly',
      basis: measured('footage', 'at rest 0 to +5, lifted 9 to 18; a cobra 33 and more'),
    },
    {
      id: 'legs-long',
      measure: 'legs',
      enter: deg(-10, 32),
      leave: deg(-14, 40),
      says: 'Legs long on the floor',
      basis: measured('footage', 'at rest -2 to +4, lifted 11 to 27'),
    },
    {
      id: 'low',
      measure: 'shoulderOverAnkle',
      enter: torso(-0.75, 0.32),
      leave: torso(-0.9, 0.45),
      says: 'Lie flat on your belly',
      basis: measured('footage', '-.4 to +.1 torso lengths; a plank .17 and more, all fours .8'),
    },
    {
      id: 'hands-free',
      measure: 'shoulderOverWrist',
      enter: torso(-0.8, 0.32),
      leave: torso(-1, 0.6),
      // Hands behind the thighs are hidden by them; an elbow that is not under the shoulder does not bear the trunk.
      ifUnseen: { measure: 'shoulderOverElbow', within: torso(-0.6, 0.3) },
      says: 'Arms at your sides',
      basis: measured('footage', '-.27 to +.2 torso lengths; a forearm plank .5, a cobra .7 and more'),
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
      basis: measured('footage', 'face down -.2 to +.05 torso lengths; face up .1 and more'),
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
      cue: 'Lift your chest',
      slip: 'Your chest was not lifted for {seconds} s',
      at: 'always',
      measure: 'trunk',
      offBaseline: { lift: deg(5) },
      hysteresis: deg(1),
      basis: measured(
        'footage',
        'lifted 9 to 18 over 0 to +5 at rest; 7 asked for, 2 of leave since a whole lift reads +7',
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
        '150 asked for; a photographed lift that is labelled good reads 133 to 139, 163 at rest',
      ),
    },
    {
      id: 'arms-down',
      severity: 'advice',
      cue: 'Lift your arms',
      slip: 'Your arms were not lifted for {seconds} s',
      at: 'always',
      measure: 'hands',
      offBaseline: { lift: torso(0.04) },
      hysteresis: torso(0.02),
      dwellMs: 1500,
      basis: judgement('wrists no higher over the hips than at rest, .04 torso lengths for the keypoints'),
    },
    {
      id: 'head-up',
      severity: 'advice',
      cue: 'Long neck, look down',
      slip: 'Your head was pulled up for {seconds} s',
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
      cue: 'Lift both legs evenly',
      slip: 'Your legs were not level with each other for {seconds} s',
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
    summary: 'Lie on your belly, lift chest, arms and legs together, and hold; five times.',
    steps: [
      'Lie face down, legs long, arms at your sides, thumbs to the ceiling when you lift.',
      'Lift head, chest, arms and straight legs off the floor.',
      'Hold for 15 to 30 seconds; neck long, eyes down.',
      'Lower, rest for five seconds, and lift again.',
    ],
    camera: 'Stand the device at the side of the mat, lens at 25 to 50 cm, 2 to 2.5 m away.',
    cannotSee: ['the curve of your lower back', 'which way your thumbs point', 'whether you breathe'],
    easier: ['Lift chest and arms alone, then legs alone: shorter, not timed here', 'Shorter holds'],
    harder: ['Arms stretched past your ears'],
  },
});
