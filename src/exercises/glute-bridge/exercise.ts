import { defineExercise } from '../../engine/define-exercise.ts';
import {
  angleAbove,
  heightOver,
  inclination,
  jointAngle,
  larger,
  named,
  onFar,
  signedOffset,
  smaller,
} from '../../engine/measure/measurements.ts';
import { deg, ms, share, torso } from '../../geometry/units.ts';
import { cite, judgement, measured } from '../citations.ts';
import { gluteBridgeVariations } from './variations.ts';

const knee = jointAngle('hip', 'knee', 'ankle');
const ankleOverShoulder = heightOver('ankle', 'shoulder');

/** Glute bridge, filmed from the side. The top is judged by the angle shoulder-hip-knee: 180 is a straight line. */
export const gluteBridge = defineExercise({
  id: 'glute-bridge',
  name: 'Glute bridge',
  rulesVersion: 11,
  kind: 'reps',
  view: 'sagittal',
  measurements: {
    hipAngle: named('Angle at the hips', angleAbove('shoulder', 'hip', 'knee')),
    knee: named('Angle at the knees', knee),
    hipHeight: heightOver('hip', 'shoulder'),
    hipOffLine: named(
      'Hips compared with the line from shoulders to knees',
      signedOffset('hip', 'shoulder', 'knee'),
    ),
    trunk: inclination('hip', 'shoulder'),
    lowerAnkle: smaller(ankleOverShoulder, onFar(ankleOverShoulder)),
    straighterKnee: larger(knee, onFar(knee)),
    otherKnee: smaller(knee, onFar(knee)),
    kneeOverHip: heightOver('knee', 'hip'),
    ankleOverShoulder,
    noseOverShoulder: heightOver('nose', 'shoulder'),
  },
  // Basis: twelve drawn sets at the top, 6 apart (standard deviation); Thunder reads -1; on footage 161 to 167 against 181 to 184.
  readBy: { 'movenet-lightning': { hipAngle: deg(-4) } },
  // The shoulders lie on the floor; the model loses them in every twentieth picture of drawn people.
  planted: ['shoulder'],
  start: [
    {
      id: 'back-on-floor',
      measure: 'trunk',
      enter: deg(-40, 30),
      leave: deg(-70, 38),
      says: 'Lie on your back',
      basis: measured(
        'geometry',
        'at rest -2 to +2 from the side, -35 to +20 from a camera 30 degrees round and 1 m high; at the top 30 lower still',
      ),
    },
    {
      id: 'face-up',
      measure: 'noseOverShoulder',
      enter: torso(0.03, 0.6),
      leave: torso(-0.1, 0.8),
      says: 'Face up, head on the floor',
      basis: measured('footage', 'lying face up .13 to .44 torso lengths, face down below 0'),
    },
    {
      id: 'knees-bent',
      measure: 'knee',
      enter: deg(25, 136),
      leave: deg(20, 160),
      says: 'Bend your knees, feet flat',
      basis: measured(
        'footage',
        'at rest 34 to 75, at the top up to 98, 136 allows for feet too far away; legs stretched out 150 and more',
      ),
    },
    {
      id: 'knees-up',
      measure: 'kneeOverHip',
      enter: torso(0.24, 1.4),
      leave: torso(-0.1, 1.6),
      says: 'Knees up, feet flat on the floor',
      basis: measured(
        'bench',
        'at rest .55 to 1.1 torso lengths, at the top .33 (footage); with the feet too far out .27 and 0; legs stretched out read .15 and less',
      ),
    },
    {
      id: 'feet-on-floor',
      measure: 'ankleOverShoulder',
      enter: torso(-0.8, 0.6),
      leave: torso(-1, 0.75),
      says: 'Feet flat on the floor',
      basis: measured(
        'geometry',
        '-.06 to +.09 torso lengths from the side, -.5 to +.4 from a camera 30 degrees round and 1 m high',
      ),
    },
    {
      id: 'hips-down',
      measure: 'hipAngle',
      enter: deg(70, 163),
      leave: deg(50, 215),
      says: 'Rest your hips on the floor',
      basis: measured(
        'footage',
        'at rest 90 to 133, up to 161 with the feet far out (the mannequin); at the top 160 to 180, arched 206 (the mannequin)',
      ),
    },
  ],
  rep: {
    by: 'hipAngle',
    goes: 'up',
    from: 'still',
    // The hips rise by .1 torso lengths in 10 degrees (footage); with the feet too far they rise by .05 to .09 in 8 to 11 (drawn people).
    agreesWith: { measure: 'hipHeight', range: torso(0.12) },
    agreesPer: deg(28),
    full: deg(170),
    minRange: deg(14),
    pauseFrom: deg(158),
    // With the feet too far, rest reads 153 to 162 and the top 161 to 173 (drawn people); a joint at rest wanders by 2.
    leastWay: deg(6),
    fullToday: 'Today your hips open to {degrees}° at the top. A straight line is 180°.',
    basis: measured(
      'footage',
      'from 124-132 at rest to 169-175 at the top, hips rising .4 to .5 torso lengths',
    ),
  },
  variations: gluteBridgeVariations,
  line: ['shoulder', 'hip', 'knee'],
  rules: [
    {
      id: 'incomplete-lift',
      severity: 'major',
      cue: 'Lift a little higher',
      slip: 'Your hips did not come up into line with your shoulders and knees',
      notCounted: 'Not counted: your hips stopped {amount}° too low',
      at: 'rep',
      measure: 'peak',
      atLeast: deg(160),
      attempt: true,
      basis: cite(
        'article',
        'lift until shoulders, hips and knees are one line; 20 degrees of tolerance because full bridges read 169 to 180',
      ),
    },
    {
      id: 'short-pause',
      severity: 'major',
      cue: 'Hold for three',
      slip: 'You held the top for {held} s instead of {wanted} s',
      at: 'rep',
      measure: 'pauseMs',
      atLeast: ms(2700),
      basis: cite('article', 'pause 3 s; 0.3 s of tolerance for the filters'),
    },
    {
      id: 'over-arched',
      severity: 'advice',
      cue: "Ribs down, don't over-arch",
      slip: 'Your lower back was over-arched at the top for {seconds} s',
      at: 'top',
      measure: 'hipOffLine',
      above: share(0.06),
      hysteresis: share(0.01),
      basis: cite('coaching-guide', 'hip above the line shoulder-knee by more than .06 of it'),
    },
    {
      id: 'feet-too-far',
      severity: 'advice',
      cue: 'Bring your feet closer',
      slip: 'Your feet were too far from your hips for {seconds} s',
      // At rest too: with the feet very far out the hips have hardly a way to go, and no rep may come of it.
      at: 'always',
      measure: 'knee',
      above: deg(108),
      hysteresis: deg(3),
      // Basis: the hips then open by 3 to 14 degrees, and the model reads as little as 1 (drawn people).
      hidesReps: true,
      moves: 'ankle',
      dwellMs: 1500,
      basis: measured(
        'bench',
        'drawn people: with the feet too far 110 to 123 at rest and 115 to 125 at the top, else at most 76 and 87; on footage the top reads 81 to 98; 1.5 s, because the feet slide into place',
      ),
    },
    {
      id: 'feet-too-close',
      severity: 'advice',
      onTrial: { falseAlarms: '3 of 33 bodies', precision: [0.42, 1] },
      cue: 'Step your feet away',
      slip: 'Your feet were too close to your hips for {seconds} s',
      at: 'top',
      measure: 'knee',
      below: deg(60),
      hysteresis: deg(3),
      moves: 'ankle',
      basis: measured('footage', 'the top reads 81 to 98'),
    },
    {
      id: 'too-fast',
      severity: 'advice',
      cue: 'Slow it down',
      slip: 'You moved up or down in less than {wanted} s',
      at: 'rep',
      measure: ['riseMs', 'lowerMs'],
      atLeast: ms(500),
      basis: judgement(
        'moving up or down within half a second is thrown, not lifted; footage shows about 1 s',
      ),
    },
  ],
  dose: { reps: [12, 15] },
  teach: {
    summary: 'Lift your hips until your shoulders, hips and knees form one line, and hold for three seconds.',
    steps: [
      'Lie on your back, knees bent, feet flat, arms at your sides.',
      'Press through your feet and lift your hips into line with your shoulders and knees.',
      'Hold for three seconds and squeeze your glutes.',
      'Lower slowly until your hips rest on the floor.',
    ],
    camera: 'Put the device beside the mat, 2 to 2.5 m away, with the lens 25 to 50 cm above the floor.',
    cannotSee: [
      'the curve of your lower back',
      'whether your far foot stays on the floor',
      'whether you breathe',
    ],
    easier: ['Fewer lifts', 'A pause of one second'],
  },
});
