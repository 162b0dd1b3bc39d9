import { lengthOf } from '../../geometry/length.ts';
import { bend, chord, from, type Spot } from '../../mannequin/body/linkage.ts';
import { HAND_M, headOn, TOE_M } from '../../mannequin/body/limbs.ts';
import {
  elbowBesideShoulder,
  headBelowTrunk,
  hipOffset,
  kneeAngle,
  neckLength,
} from '../../mannequin/body/measures.ts';
import { defineMotion } from '../../mannequin/act/motion.ts';
import { inSpace } from '../../mannequin/body/planar.ts';
import type { Person } from '../../mannequin/body/person.ts';
import { BL, DEG, ON_FLOOR_M, T } from '../../mannequin/act/truth-rule.ts';
import { faultOf } from '../true-limits.ts';
import { plank } from './exercise.ts';

/** The line shoulder-ankle of a body whose hip is that far off it, as a share of its length. */
function lineOf({ trunk, thigh, shank }: Person, offset: number, knee: number): number {
  const leg = chord(thigh, shank, knee);
  let line = trunk + leg;
  for (let i = 0; i < 12; i++) {
    const off = Math.abs(offset) * line;
    line = Math.sqrt(trunk ** 2 - off ** 2) + Math.sqrt(leg ** 2 - off ** 2);
  }
  return line;
}

/** The foot on its ball in a plank: degrees above the mat's direction from the ball to the ankle, and how far it may roll. */
const FOOT = { at: 96, least: 80, most: 145 } as const;

/**
 * A forearm plank, head at the low end of x. Elbows and toes stay where a straight body has placed them. A pike rolls the feet up and
 * draws the shoulders back, half of the change each.
 */
export const plankMotion = defineMotion({
  id: 'plank',
  kind: 'hold',
  view: 'sagittal',
  usesBall: false,
  prone: true,
  /**
   * `offset`: of the hip joint from the line shoulder-ankle; `elbowAhead`: of the shoulder (torso lengths); `headPitch`: degrees; `neck`:
   * a share.
   */
  rest: { offset: 0.01, knee: 176, elbowAhead: 0, headPitch: -5, neck: 1 },
  full: { offset: 0.01, knee: 176, elbowAhead: 0, headPitch: -5, neck: 1 },
  tempo: { riseMs: 700, pauseMs: 8000, lowerMs: 700, restMs: 0 },
  variety: {
    both: { offset: [-0.02, 0.04], knee: [170, 179], elbowAhead: [-0.1, 0.12], headPitch: [-15, 6] },
  },
  faults: {
    'hips-sag': { full: (a) => ({ offset: -0.06 - 0.07 * a }) },
    'hips-pike': { full: (a) => ({ offset: 0.14 + 0.12 * a }) },
    'knees-bent': { full: (a) => ({ knee: 142 - 12 * a }) },
    'elbows-not-under-shoulders': { full: (a) => ({ elbowAhead: 0.395 + 0.02 * a }), throughout: true },
    'head-dropped': { full: (a) => ({ headPitch: 28 + 20 * a }) },
    'shoulders-hunched': { full: (a) => ({ neck: 0.68 - 0.15 * a }) },
  },
  truth: {
    inPosture: (j) =>
      j.left_elbow.y < ON_FLOOR_M &&
      j.left_wrist.y < ON_FLOOR_M &&
      j.left_shoulder.y - j.left_elbow.y >
        0.4 * lengthOf(j.left_shoulder.x - j.left_hip.x, j.left_shoulder.y - j.left_hip.y) &&
      elbowBesideShoulder(j) < 0.5,
    rules: [
      { ...faultOf(plank, 'hips-sag'), measure: hipOffset, tolerance: BL, at: 'all' },
      { ...faultOf(plank, 'hips-pike'), measure: hipOffset, tolerance: BL, at: 'all' },
      { ...faultOf(plank, 'knees-bent'), measure: kneeAngle, tolerance: DEG, at: 'all' },
      {
        ...faultOf(plank, 'elbows-not-under-shoulders'),
        measure: elbowBesideShoulder,
        tolerance: T,
        at: 'all',
      },
      { ...faultOf(plank, 'head-dropped'), measure: headBelowTrunk, tolerance: T, at: 'all' },
      {
        ...faultOf(plank, 'shoulders-hunched'),
        measure: neckLength,
        tolerance: 0.04,
        at: 'all',
        dwellMs: 1500,
      },
    ],
  },
  wayIn: ['standing', 'kneeling', 'all-fours'],
  figure(person, { offset, knee: bent, elbowAhead, headPitch, neck }) {
    const { trunk, thigh, shank, upperArm, forearm, foot, radius } = person;
    const elbow: Spot = [-elbowAhead * trunk, radius.forearm];
    const upright = elbow[1] + Math.sqrt(Math.max(0.01, upperArm ** 2 - (elbowAhead * trunk) ** 2));
    const straight = lineOf(person, 0.01, 176);
    const rested = from([0, TOE_M], foot, FOOT.at);
    const toeX = Math.sqrt(straight ** 2 - (upright - rested[1]) ** 2) - rested[0];

    const line = lineOf(person, offset, bent);
    // This does not use degreesOf: its last bit differs, and the bench's recorded figures depend on it.
    const roll = ((straight - line) / 2 / foot) * (180 / Math.PI);
    const degrees = Math.min(FOOT.most, Math.max(FOOT.least, FOOT.at + roll));
    const toe: Spot = [toeX, TOE_M];
    const ankle = from(toe, foot, degrees);
    const shoulder = bend(elbow, ankle, [upperArm, line], 1);
    const [ux, uy] = [(ankle[0] - shoulder[0]) / line, (ankle[1] - shoulder[1]) / line];
    const off = offset * line;
    const on = Math.sqrt(trunk ** 2 - off ** 2);
    const hip: Spot = [shoulder[0] + ux * on - uy * off, shoulder[1] + uy * on + ux * off];
    return inSpace(person, {
      shoulder,
      elbow,
      wrist: [elbow[0] - forearm, radius.wrist],
      hand: [elbow[0] - forearm - person.hand, HAND_M],
      hip,
      knee: bend(hip, ankle, [thigh, shank], -1),
      ankle,
      toe,
      ...headOn(person, shoulder, hip, { facing: 1, pitch: headPitch, stretch: neck }),
    });
  },
});
