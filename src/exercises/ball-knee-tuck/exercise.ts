import { defineExercise } from '../../engine/define-exercise.ts';
import {
  apart,
  heightOver,
  inclination,
  jointAngle,
  named,
  riseOver,
} from '../../engine/measure/measurements.ts';
import { bodyLength, deg, torso } from '../../geometry/units.ts';
import { cite, measured } from '../citations.ts';

/** Knee tuck on the ball, the easier form of the pike, filmed from the side. It is judged by the knees, whose keypoints the ball disturbs least. */
export const ballKneeTuck = defineExercise({
  id: 'ball-knee-tuck',
  name: 'Ball knee tuck',
  rulesVersion: 11,
  kind: 'reps',
  view: 'sagittal',
  needs: 'ball',
  measurements: {
    knee: named('Angle at the knees', jointAngle('hip', 'knee', 'ankle')),
    hipAngle: jointAngle('shoulder', 'hip', 'ankle'),
    elbow: jointAngle('shoulder', 'elbow', 'wrist'),
    trunk: inclination('hip', 'shoulder'),
    shoulderOverWrist: heightOver('shoulder', 'wrist'),
    ankleOverWrist: heightOver('ankle', 'wrist'),
    hipHeight: named('Height of the hips', riseOver('hip', 'wrist')),
    reach: apart('ankle', 'wrist'),
  },
  start: [
    {
      id: 'high-plank',
      measure: 'trunk',
      enter: deg(-28, 24),
      leave: deg(-75, 32),
      says: 'High plank, shins on the ball',
      basis: measured('footage', 'starts read -12 to +10, tucked -19'),
    },
    {
      id: 'on-hands',
      measure: 'shoulderOverWrist',
      enter: torso(0.6, 1.9),
      leave: torso(0.45, 2.2),
      says: 'Arms straight, hands on the floor',
      basis: measured('footage', 'starts .82 to 1.6 torso lengths; forearm planks .5 to .75, lying below .3'),
    },
    {
      id: 'arms-straight',
      measure: 'elbow',
      enter: deg(138, 180),
      leave: deg(115, 180),
      says: 'Straighten your arms',
      basis: measured('footage', 'starts read 149 to 170; a forearm plank 72 to 124'),
    },
    {
      id: 'shins-on-ball',
      measure: 'ankleOverWrist',
      enter: torso(0.5, 2.2),
      leave: torso(0.3, 2.5),
      says: 'Shins on the ball',
      basis: measured('footage', '.6 to 1.9 torso lengths above the hands; a push-up .17 to .35'),
    },
    {
      id: 'legs-straight',
      measure: 'knee',
      enter: deg(138, 180),
      leave: deg(20, 180),
      says: 'Straighten your legs',
      basis: measured('footage', 'starts read 148 to 175, tucked down to 47'),
    },
  ],
  rep: {
    by: 'knee',
    goes: 'down',
    from: 'still',
    agreesWith: { measure: 'reach', range: torso(-0.15) },
    full: deg(90),
    minRange: deg(45),
    fullToday: 'Today your knees bend to {degrees}°. Straight legs are 180°.',
    basis: measured(
      'footage',
      'from 153-158 to 47-60, the ankles coming 1.2 torso lengths nearer to the hands; short of 100 at the knee .2',
    ),
  },
  line: ['shoulder', 'hip', 'knee', 'ankle'],
  alike: {
    to: 'ball-pike',
    says: 'That looks like a pike',
    when: [
      { measure: 'knee', within: deg(128, 180) },
      { measure: 'hipAngle', within: deg(0, 125) },
    ],
    basis: measured(
      'footage',
      'a pike reads 129 to 159 at the knee and 73 to 97 at the hip, a tuck 47 to 60 and 117',
    ),
  },
  rules: [
    {
      id: 'incomplete-tuck',
      severity: 'major',
      cue: 'Knees to your chest',
      slip: 'Your knees did not come close enough to your chest',
      notCounted: 'Not counted: your knees stopped {amount}° short of a full tuck',
      at: 'rep',
      measure: 'peak',
      atMost: deg(100),
      attempt: true,
      basis: cite(
        'article',
        'draw the knees toward the chest; full tucks read 47 to 60, 100 is slightly more than a right angle',
      ),
    },
    {
      id: 'hips-rise',
      severity: 'major',
      cue: 'Keep your hips low',
      slip: 'Your hips rose with your knees for {seconds} s',
      at: ['rising', 'top'],
      measure: 'hipHeight',
      offBaseline: { above: bodyLength(0.15) },
      hysteresis: bodyLength(0.02),
      dwellMs: 400,
      basis: cite(
        'article',
        'without raising the hips; a good tuck lifts them .07 body lengths, .15 is the limit',
      ),
    },
  ],
  dose: { reps: [12, 15] },
  teach: {
    summary: 'From a high plank with your shins on the ball, draw your knees in and keep your hips low.',
    steps: [
      'Put your hands under your shoulders and your shins on the ball, body in one line.',
      'Draw your knees towards your chest. The ball rolls along; your hips stay where they are.',
      'Pause, then slowly straighten your legs back into the plank.',
    ],
    camera: 'Put the device beside the ball, 2 to 2.5 m away, with the lens 25 to 50 cm above the floor.',
    cannotSee: ['the ball', 'the curve of your lower back', 'whether you breathe'],
    easier: ['A smaller movement', 'Thighs on the ball instead of shins'],
    harder: ['The pike: legs straight, hips up'],
  },
});
