import { degreesOf, radiansOf } from '../../geometry/angle.ts';
import { headOn } from '../../mannequin/body/limbs.ts';
import { bend, chord, from, type Spot } from '../../mannequin/body/linkage.ts';
import {
  anklesApartUpwards,
  headOverTrunk,
  kneeAngle,
  legInclination,
  trunkInclination,
  wristHeight,
} from '../../mannequin/body/measures.ts';
import { defineMotion } from '../../mannequin/act/motion.ts';
import { inSpace } from '../../mannequin/body/planar.ts';
import { BL, DEG, T } from '../../mannequin/act/truth-rule.ts';
import { faultOf } from '../true-limits.ts';
import { locust } from './exercise.ts';

/**
 * Face down on the floor: chest, legs and arms are lifted, the pelvis stays. `chest`, `legs`: degrees above where they lie at rest;
 * `arms`: of the arm above the line of the trunk; `ahead`: from 0, arms at the sides, to 1, stretched out ahead; `head`: degrees above
 * the trunk; `uneven`: how much lower the right leg stays (degrees).
 */
export const locustMotion = defineMotion({
  id: 'locust',
  kind: 'lifts',
  view: 'sagittal',
  usesBall: false,
  prone: true,
  rest: { chest: 0, legs: 0, knee: 176, arms: 0, head: 0, uneven: 0, ahead: 0 },
  full: { chest: 14, legs: 14, knee: 172, arms: 9, head: 6, uneven: 0, ahead: 0 },
  tempo: { riseMs: 900, pauseMs: 16000, lowerMs: 900, restMs: 3000 },
  variety: { full: { chest: [11, 20], legs: [10.5, 20], knee: [166, 177], arms: [5, 12], head: [-4, 14] } },
  faults: {
    'legs-down': { full: (a) => ({ legs: 3.5 - 3 * a }) },
    'chest-down': { full: (a) => ({ chest: 4.5 - 4 * a, arms: 4 }) },
    'knees-bent': { full: (a) => ({ knee: 140 - 20 * a }) },
    'arms-down': { full: () => ({ arms: -22 }) },
    'head-up': { full: (a) => ({ head: 34 + 12 * a }) },
    'legs-uneven': { full: (a) => ({ uneven: 13 + 5 * a, legs: 27 }) },
  },
  truth: {
    inPosture: (j, rest) =>
      trunkInclination(j) - trunkInclination(rest) > 3 && legInclination(j) - legInclination(rest) > 3,
    rules: [
      { ...faultOf(locust, 'legs-down'), measure: legInclination, tolerance: DEG, at: 'top' },
      {
        ...faultOf(locust, 'chest-down'),
        // The coaching notes' limit; the rule allows 1 degree for the keypoints.
        below: 7,
        measure: trunkInclination,
        tolerance: DEG,
        at: 'top',
      },
      {
        ...faultOf(locust, 'knees-bent'),
        // The coaching notes' limit; in photographed lifts that are labelled good the knee reads 133 to 139.
        below: 150,
        measure: kneeAngle,
        tolerance: DEG,
        at: 'top',
      },
      {
        ...faultOf(locust, 'arms-down'),
        // Above the floor; the rule measures the wrists from the hips.
        below: 0.05,
        measure: wristHeight,
        tolerance: T,
        at: 'top',
      },
      {
        ...faultOf(locust, 'head-up'),
        // The coaching notes' limit; in lifts that are labelled good the ear keypoint reads up to 38 degrees.
        above: 25,
        measure: headOverTrunk,
        tolerance: DEG,
        at: 'top',
      },
      { ...faultOf(locust, 'legs-uneven'), measure: anklesApartUpwards, tolerance: 2 * BL, at: 'top' },
    ],
  },
  wayIn: ['standing', 'kneeling', 'all-fours', 'lying-prone'],
  figure(person, { chest, legs, knee: bent, arms, head, uneven, ahead }) {
    const { trunk, thigh, shank, foot, upperArm, forearm, hand, radius, halfHips, halfShoulders } = person;
    const hip: Spot = [trunk, radius.hip * 0.72];
    const level = degreesOf(Math.asin((radius.chest * 0.66 - hip[1]) / trunk));
    const shoulder = from(hip, trunk, 180 - level - chest);
    const leg = chord(thigh, shank, bent);
    const resting = degreesOf(Math.asin((radius.ankle + 0.03 - hip[1]) / (thigh + shank)));
    const side = (lift: number) => {
      const low = from(hip, leg, resting + lift);
      const ankle: Spot = [low[0], Math.max(low[1], radius.ankle + 0.015)];
      // Bent knees lie on the floor and the feet point up.
      const knee = bend(hip, ankle, [thigh, shank], -1);
      const floor = radius.knee * 0.9;
      if (knee[1] >= floor) return { knee, ankle, toe: from(ankle, foot, resting + lift - 4) };
      const raise = floor - knee[1];
      const shin = from([knee[0], floor], shank, resting + lift + (180 - bent));
      return {
        knee: [knee[0], knee[1] + raise] as const,
        ankle: shin,
        toe: from(shin, foot, resting + lift + (180 - bent)),
      };
    };
    // At the sides the arm points to the feet, ahead beyond the head. Lifted means away from the floor.
    const backwards = -level - chest;
    const way = ahead < 0.5 ? backwards + arms : 180 + backwards - arms;
    const armLength = (upperArm + forearm) * 0.99;
    const wish = from(shoulder, armLength, way);
    const wrist: Spot = [wish[0], Math.max(wish[1], radius.wrist)];
    const elbow = bend(shoulder, wrist, [upperArm, forearm], 1);
    return inSpace(
      person,
      {
        shoulder,
        elbow,
        wrist,
        hand: [
          wrist[0] + hand * Math.cos(radiansOf(way)),
          Math.max(radius.wrist, wrist[1] + hand * Math.sin(radiansOf(way))),
        ],
        hip,
        ...side(legs),
        ...headOn(person, shoulder, hip, { facing: 1, pitch: -head }),
      },
      {
        spread: {
          elbow: halfShoulders * 1.25,
          wrist: Math.max(halfHips * 2.4, halfShoulders),
          hand: Math.max(halfHips * 2.4, halfShoulders),
        },
        ...(uneven > 0 ? { other: side(legs - uneven) } : {}),
      },
    );
  },
});
