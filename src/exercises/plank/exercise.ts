import { defineExercise } from '../../engine/define-exercise.ts';
import {
  apart,
  belowTrunk,
  plumbOffset,
  heightOver,
  inclination,
  jointAngle,
  larger,
  named,
  signedOffset,
  unlessForeshortened,
} from '../../engine/measure/measurements.ts';
import { deg, share, torso } from '../../geometry/units.ts';
import { cite, judgement, measured } from '../citations.ts';
import { plankStart } from './start.ts';
import { plankVariants } from './variants.ts';
import { plankVariations } from './variations.ts';

const straightLegs = { measure: 'knee', within: deg(150, 180) } as const;

const FOREARM = ['elbow', 'wrist'] as const;
/**
 * A forearm that appears shorter than this (torso lengths) lies down and points at the camera; one that stands upright is seen at full
 * length. Basis: a forearm is .5 torso lengths; of drawn people seen from 30 degrees to the side it reads .05 to .25, of push-ups .28 to
 * .6.
 */
const FORESHORTENED_T = 0.27;

/**
 * Forearm plank, filmed from the side. The line of the body is judged by the signed offset of the hip from the line shoulder-ankle,
 * because an angle cannot distinguish a sag from a pike.
 */
export const plank = defineExercise({
  id: 'plank',
  name: 'Plank',
  rulesVersion: 12,
  kind: 'hold',
  view: 'sagittal',
  measurements: {
    hipOffset: named(
      'Hips compared with the line from shoulders to feet',
      signedOffset('hip', 'shoulder', 'ankle'),
    ),
    knee: named('Angle at the knees', jointAngle('hip', 'knee', 'ankle')),
    elbow: unlessForeshortened(FOREARM, FORESHORTENED_T, jointAngle('shoulder', 'elbow', 'wrist'), 90),
    trunk: inclination('hip', 'shoulder'),
    shoulderOverElbow: heightOver('shoulder', 'elbow'),
    elbowOverWrist: heightOver('elbow', 'wrist'),
    forearm: unlessForeshortened(FOREARM, FORESHORTENED_T, inclination('wrist', 'elbow'), 0),
    ankleOverElbow: heightOver('ankle', 'elbow'),
    elbowBesideShoulder: named('Distance of elbow from shoulder', plumbOffset('elbow', 'shoulder')),
    headBelowTrunk: named('Head below the line of the trunk', larger(belowTrunk('nose'), belowTrunk('ear'))),
    neck: named('Distance from ears to shoulders', apart('shoulder', 'ear')),
    arm: jointAngle('shoulder', 'elbow', 'wrist'),
    shoulderOverWrist: heightOver('shoulder', 'wrist'),
    wristBesideShoulder: named('Distance of hand from shoulder', plumbOffset('wrist', 'shoulder')),
    ankleOverWrist: heightOver('ankle', 'wrist'),
    hipOverWrist: heightOver('hip', 'wrist'),
    hip: jointAngle('shoulder', 'hip', 'knee'),
    kneeOverElbow: heightOver('knee', 'elbow'),
    ankleOverKnee: heightOver('ankle', 'knee'),
  },
  // Basis: 15 drawn sets, .008 apart (standard deviation); Lightning reads .000.
  readBy: { 'movenet-thunder': { hipOffset: share(-0.007) } },
  start: plankStart,
  variations: plankVariations,
  variants: plankVariants,
  countsFromS: 1,
  line: ['shoulder', 'hip', 'knee', 'ankle'],
  rules: [
    {
      id: 'hips-sag',
      severity: 'major',
      cue: 'Lift your hips',
      slip: 'Your hips sagged for {seconds} s',
      at: 'always',
      measure: 'hipOffset',
      below: share(-0.015),
      offBaseline: { below: share(0.04), unlessWithin: share(0.03, Infinity) },
      onlyWhile: straightLegs,
      hysteresis: share(0.01),
      basis: measured(
        'footage',
        'good planks of 16 people read -.013 to +.09, each steady to .005; labelled sags -.02 and -.025; of 710 labelled frames sags lie under -.06',
      ),
    },
    {
      id: 'hips-pike',
      severity: 'major',
      cue: 'Bring your hips down',
      slip: 'Your hips were too high for {seconds} s',
      at: 'always',
      measure: 'hipOffset',
      above: share(0.14),
      offBaseline: { above: share(0.08), unlessWithin: share(-Infinity, 0.1) },
      onlyWhile: straightLegs,
      hysteresis: share(0.02),
      basis: measured(
        'footage',
        'nine good planks read +.09 at most, labelled pikes +.26 and +.30; of 710 labelled frames pikes lie over +.27',
      ),
    },
    {
      id: 'knees-bent',
      severity: 'major',
      cue: 'Straighten your legs',
      slip: 'Your knees were bent for {seconds} s',
      at: 'always',
      measure: 'knee',
      below: deg(150),
      hysteresis: deg(3),
      basis: measured('footage', 'good planks read 155 to 178, planks on the knees 75 to 100'),
    },
    {
      id: 'elbows-not-under-shoulders',
      severity: 'advice',
      onTrial: { falseAlarms: '2 of 286 bodies', precision: [0, 0] },
      cue: 'Elbows under your shoulders',
      slip: 'Your elbows were not under your shoulders for {seconds} s',
      at: 'always',
      measure: 'elbowBesideShoulder',
      above: torso(0.35),
      hysteresis: torso(0.05),
      basis: measured('footage', 'good planks read up to .26 torso lengths'),
    },
    {
      id: 'head-dropped',
      severity: 'advice',
      onTrial: { falseAlarms: '2 of 28 bodies', precision: [0, 1] },
      cue: 'Look at the floor ahead',
      slip: 'Your head hung down for {seconds} s',
      at: 'always',
      measure: 'headBelowTrunk',
      above: torso(0.35),
      hysteresis: torso(0.05),
      basis: cite('coaching-guide', 'nose or ear below the line of the trunk by more than .35 torso lengths'),
    },
    {
      id: 'shoulders-hunched',
      severity: 'advice',
      onTrial: { falseAlarms: '1 of 28 bodies', precision: [0, 1] },
      cue: 'Shoulders away from your ears',
      slip: 'Your shoulders were up at your ears for {seconds} s',
      at: 'always',
      measure: 'neck',
      offBaseline: { belowShare: 0.2 },
      hysteresis: torso(0.03),
      dwellMs: 1500,
      basis: judgement(
        'ear to shoulder a fifth shorter than in the first seconds of this hold; the ear keypoint is coarse, so it must last longer',
      ),
    },
  ],
  dose: { holdS: [30, 60] },
  teach: {
    summary: 'Hold your body in one straight line from head to heels, on your forearms.',
    steps: [
      'Lie face down and set your elbows under your shoulders.',
      'Tuck your toes, then lift your hips until your shoulders, hips and heels line up.',
      'Draw your shoulders down and back, and squeeze your legs and glutes.',
      'Keep breathing, and look at the floor a little ahead of your hands.',
    ],
    camera: 'Put the device beside the mat, 2 to 2.5 m away, with the lens 25 to 50 cm above the floor.',
    cannotSee: [
      'the curve of your lower back',
      'whether you squeeze your legs and glutes',
      'whether you breathe',
    ],
    easier: ['Shorter holds with a rest between them'],
  },
});
