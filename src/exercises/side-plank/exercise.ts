import { defineExercise } from '../../engine/define-exercise.ts';
import { apartAlongBody, lean, offSquare } from '../../engine/measure/across-sides.ts';
import {
  plumbOffset,
  heightOver,
  inclination,
  jointAngle,
  larger,
  named,
  onFar,
  onMiddleOf,
  onMiddles,
  signedOffset,
  smaller,
  unlessForeshortened,
} from '../../engine/measure/measurements.ts';
import { bodyLength, deg, share, torso } from '../../geometry/units.ts';
import { cite, judgement, measured } from '../citations.ts';
import { chestToCamera, hipsUp, legsStraight, sidePlankVariants } from './variants.ts';
import { sidePlankVariations } from './variations.ts';

const knee = jointAngle('hip', 'knee', 'ankle');

/** The line ends at the feet, so with bent legs (which have a rule of their own) it says nothing about the hips. */
const straightLegs = { measure: 'knee', within: deg(150, 180) } as const;

/**
 * A leaning picture tilts the plumb line, a camera to one side tilts the body. Shoulders count as not stacked only if both lines say so
 * (degrees). Basis: relative to the body's own line good ones read -20 to +2 (the mannequin and real clips), unstacked 19 to 33.
 */
const offSquareToo = { measure: 'shouldersOffSquare', within: deg(5, 180) } as const;

/**
 * A forearm that appears shorter than this (torso lengths) lies down and points at the camera: the higher the camera is, the lower it shows
 * the wrist. The hand is then taken to be as far below the shoulder as the elbow is, by an upper arm (torso lengths). Basis: from 1.5 m up
 * such a forearm reads .25 (.1 to .34), that of a straight arm .39 (.28 to .49; 5th to 95th percentile, bench); the shoulders of drawn side
 * planks are .6 above the elbow.
 */
const FORESHORTENED_T = 0.34;
const UPPER_ARM_T = 0.6;

/**
 * Side plank, filmed from the front with the chest to the camera. Near is the lower side, by gravity. The line is judged on the middles
 * of shoulders, hips and ankles, in which a small turn about the line cancels out.
 */
export const sidePlank = defineExercise({
  id: 'side-plank',
  name: 'Side plank',
  rulesVersion: 13,
  kind: 'hold',
  view: 'frontal',
  picture: 'head-up',
  measurements: {
    hipOffset: named(
      'Hips compared with the line from shoulders to feet',
      onMiddles(signedOffset('hip', 'shoulder', 'ankle')),
    ),
    knee: named('Angle at the knees', smaller(knee, onFar(knee))),
    trunk: onMiddles(inclination('hip', 'shoulder')),
    legs: onMiddles(inclination('ankle', 'hip')),
    shoulderOverElbow: heightOver('shoulder', 'elbow'),
    shoulderOverWrist: heightOver('shoulder', 'wrist'),
    shoulderOverHand: unlessForeshortened(
      ['elbow', 'wrist'],
      FORESHORTENED_T,
      heightOver('shoulder', 'wrist'),
      UPPER_ARM_T,
    ),
    elbowBesideShoulder: named('Distance of elbow from shoulder', plumbOffset('elbow', 'shoulder')),
    shouldersLean: named('Lean of the shoulders', lean('shoulder')),
    shouldersOffSquare: offSquare('shoulder'),
    feetApart: named('Distance between the feet', apartAlongBody('ankle')),
    arm: jointAngle('shoulder', 'elbow', 'wrist'),
    wristBesideShoulder: named('Distance of hand from shoulder', plumbOffset('wrist', 'shoulder')),
    kneesMost: larger(knee, onFar(knee)),
    hipOffKnees: onMiddles(signedOffset('hip', 'shoulder', 'knee')),
    kneesOverElbow: onMiddleOf('knee', heightOver('knee', 'elbow')),
  },
  // Basis: ten drawn sets turned head-up, .007 apart (standard deviation); Thunder reads -.003.
  readBy: { 'movenet-lightning': { hipOffset: share(-0.014) } },
  start: [
    {
      id: 'on-your-side',
      measure: 'trunk',
      enter: deg(3, 44),
      leave: deg(0, 48),
      says: {
        either: 'Onto your forearm, hips up',
        left: 'Onto your left forearm, hips up',
        right: 'Onto your right forearm, hips up',
      },
      basis: measured('footage', 'up 20 to 36 degrees, dropped 42 to 52, standing over 80'),
    },
    hipsUp,
    {
      id: 'legs-slope',
      measure: 'legs',
      enter: deg(3, 55),
      leave: deg(0, 60),
      says: 'Straighten your legs, feet on the floor',
      basis: measured(
        'footage',
        '15 to 32 degrees down to the feet; up to 53 if a foot is put forward towards a camera 1 m up (bench); standing over 75',
      ),
    },
    {
      id: 'elbow-down',
      measure: 'shoulderOverElbow',
      enter: torso(0.3, 0.9),
      leave: torso(0.2, 1),
      says: {
        either: 'Prop yourself up on your forearm',
        left: 'Prop yourself up on your left forearm',
        right: 'Prop yourself up on your right forearm',
      },
      basis: measured('footage', '.39 to .63 torso lengths; lying on the arm below .2'),
    },
    {
      id: 'forearm-flat',
      measure: 'shoulderOverHand',
      enter: torso(-0.2, 0.95),
      leave: torso(-0.4, 1.08),
      says: 'Forearm flat on the floor',
      basis: measured(
        'bench',
        'a forearm that points at a camera up to 1 m high reads any angle, its wrist up to .9 torso lengths under the shoulder; a straight arm 1.1',
      ),
    },
    {
      id: 'elbow-under',
      measure: 'elbowBesideShoulder',
      enter: torso(0, 0.45),
      leave: torso(0, 0.6),
      says: 'Elbow under your shoulder',
      basis: judgement(
        'the fault begins at .25 torso lengths; at half an upper arm it is not a side plank any more',
      ),
    },
    chestToCamera,
    legsStraight,
  ],
  variations: sidePlankVariations,
  variants: sidePlankVariants,
  countsFromS: 1,
  line: ['shoulder', 'hip', 'knee', 'ankle'],
  rules: [
    {
      id: 'hips-sag',
      severity: 'major',
      cue: 'Push your hips up',
      slip: 'Your hips dropped towards the floor for {seconds} s',
      at: 'always',
      measure: 'hipOffset',
      below: share(-0.05),
      onlyWhile: straightLegs,
      hysteresis: share(0.01),
      basis: measured(
        'footage',
        'four people up read -.014 to +.013, dropped -.076 to -.131; no bias of the keypoint',
      ),
    },
    {
      id: 'knees-bent',
      severity: 'major',
      cue: 'Straighten your legs',
      slip: 'Your knees were bent for {seconds} s',
      at: 'always',
      measure: 'knee',
      below: deg(146),
      hysteresis: deg(3),
      basis: measured(
        'footage',
        'straight legs read 173 to 180, of drawn people down to 150; a knee drawn in or on the floor 65 to 115',
      ),
    },
    {
      id: 'elbows-not-under-shoulders',
      severity: 'advice',
      cue: 'Elbow under your shoulder',
      slip: 'Your elbow was not under your shoulder for {seconds} s',
      at: 'always',
      measure: 'elbowBesideShoulder',
      above: torso(0.25),
      hysteresis: torso(0.03),
      basis: cite('coaching-guide', 'lower elbow more than .25 torso lengths from plumb'),
    },
    {
      id: 'shoulders-not-stacked',
      severity: 'advice',
      onTrial: { falseAlarms: '1 of 24 bodies', precision: [0, 1] },
      cue: 'Stack your shoulders',
      slip: 'Your shoulders were not one above the other for {seconds} s',
      at: 'always',
      measure: 'shouldersLean',
      above: deg(25),
      onlyWhile: offSquareToo,
      hysteresis: deg(4),
      basis: cite(
        'coaching-guide',
        'line of the shoulders more than 25 degrees off plumb, and off the line of the body too, however the picture leans',
      ),
    },
    {
      id: 'feet-not-stacked',
      severity: 'advice',
      cue: 'Stack your feet',
      slip: 'Your feet were apart for {seconds} s',
      at: 'always',
      measure: 'feetApart',
      above: bodyLength(0.1),
      onlyWhile: straightLegs,
      hysteresis: bodyLength(0.02),
      basis: measured(
        'bench',
        'ankles .15 body lengths apart read .1: a foot that is put forward is nearer to the camera',
      ),
    },
  ],
  dose: { holdS: [30, 60] },
  teach: {
    summary: 'Hold your body in one line from head to feet, on one forearm, then on the other.',
    steps: [
      {
        either: 'Lie on one side, elbow under your shoulder, forearm pointing at the camera.',
        left: 'Lie on your left side, left elbow under your shoulder, forearm pointing at the camera.',
        right: 'Lie on your right side, right elbow under your shoulder, forearm pointing at the camera.',
      },
      'Stack your feet, then push your hips up until your body and legs form one line.',
      'Keep your chest open to the camera and breathe.',
      {
        either: 'Lower slowly, turn over, and hold the other side for the same time.',
        left: 'Lower slowly, turn over, and hold the right side for the same time.',
        right: 'Lower slowly, turn over, and hold the left side for the same time.',
      },
    ],
    camera:
      'Put the device in front of your chest, 2 to 2.5 m away, with the lens 25 to 50 cm above the floor.',
    cannotSee: ['the curve of your lower back', 'whether your hips roll forward', 'whether you breathe'],
    easier: [
      'Bend your knees and rest the lower one on the floor (not timed here)',
      'Shorter holds with a rest between them',
    ],
    harder: ['Stretch the upper arm towards the ceiling'],
  },
});
