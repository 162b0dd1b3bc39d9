import { radiansOf } from '../../geometry/angle.ts';
import { ballAt, hipOnBall } from '../../mannequin/body/ball.ts';
import { headOn, TOE_M } from '../../mannequin/body/limbs.ts';
import { bend, from, heading, type Spot } from '../../mannequin/body/linkage.ts';
import { bellyAngle, wristFromEar } from '../../mannequin/body/measures.ts';
import { defineMotion } from '../../mannequin/act/motion.ts';
import { legOf } from '../../mannequin/body/person.ts';
import { inSpace } from '../../mannequin/body/planar.ts';
import { distance, reach, vector, type Vector } from '../../mannequin/body/vector.ts';
import { DEG, T } from '../../mannequin/act/truth-rule.ts';
import { faultOf, repsOf } from '../true-limits.ts';
import { ballBackExtension } from './exercise.ts';

/** Where on the ball the hips rest, in degrees. Basis: the legs of the body then slope as on real footage, 17 to 32 degrees. */
const HIPS_AT = 32;

/**
 * Face down over the ball, toes on the floor, legs straight; the trunk moves down and up about the hips. `trunkAngle`: shoulder-hip-ankle
 * on the belly's side, 180 straight, over 180 arched; `handsAhead`: wrists ahead of the ears (torso lengths).
 */
export const backExtensionMotion = defineMotion({
  id: 'ball-back-extension',
  kind: 'reps',
  view: 'sagittal',
  usesBall: true,
  prone: true,
  rest: { trunkAngle: 150, handsAhead: 0.05, knee: 174 },
  full: { trunkAngle: 180, handsAhead: 0.05, knee: 174 },
  tempo: { riseMs: 1500, pauseMs: 900, lowerMs: 1700, restMs: 900 },
  variety: { rest: { trunkAngle: [146, 160] }, full: { trunkAngle: [175, 188] }, both: { knee: [168, 178] } },
  faults: {
    'incomplete-lift': { full: (a) => ({ trunkAngle: 165.5 - 1.5 * a }), rest: () => ({ trunkAngle: 143 }) },
    'over-extended': { full: (a) => ({ trunkAngle: 198 + 18 * a }) },
    'hands-off-ears': {
      rest: (a) => ({ handsAhead: 0.45 + 0.3 * a }),
      full: (a) => ({ handsAhead: 0.45 + 0.3 * a }),
      throughout: true,
    },
    'too-fast': { tempo: (a) => ({ riseMs: 800 - 300 * a, lowerMs: 800 - 300 * a }) },
  },
  truth: {
    ...repsOf(ballBackExtension, { measure: bellyAngle, tolerance: DEG }),
    // The article's number; the rule allows .2 s for the timing of a short way.
    fastestMs: 1000,
    rules: [
      { ...faultOf(ballBackExtension, 'over-extended'), measure: bellyAngle, tolerance: DEG, at: 'top' },
      {
        ...faultOf(ballBackExtension, 'hands-off-ears'),
        // The coaching notes' limit; the rule allows .1 torso lengths for bent wrists.
        above: 0.35,
        measure: wristFromEar,
        tolerance: T,
        at: 'all',
      },
    ],
  },
  wayIn: ['standing', 'kneeling'],
  figure(person, { trunkAngle, handsAhead, knee: kneeAngle }, ball) {
    const { trunk, thigh, shank, upperArm, forearm, hand, foot, halfShoulders, halfHead, face } = person;
    const [hx, hy] = hipOnBall(person, ball, HIPS_AT);
    const centreX = trunk * 0.9;
    const hip: Spot = [centreX + hx, hy];
    const leg = Math.sqrt(thigh ** 2 + shank ** 2 - 2 * thigh * shank * Math.cos(radiansOf(kneeAngle)));
    const toeUp = TOE_M + foot * 0.94;
    const ankle: Spot = [
      hip[0] + Math.sqrt(Math.min(leg, legOf(person)) ** 2 - (hip[1] - toeUp) ** 2),
      toeUp,
    ];
    const shoulder = from(hip, trunk, heading(ankle, hip) - (trunkAngle - 180));
    const head = headOn(person, shoulder, hip, { facing: 1, pitch: 0 });
    const figure = inSpace(
      person,
      {
        shoulder,
        elbow: shoulder,
        wrist: shoulder,
        hand: shoulder,
        hip,
        knee: bend(hip, ankle, [thigh, shank], -1),
        ankle,
        toe: [ankle[0] - 0.03, TOE_M],
        ...head,
      },
      { ball: ballAt(centreX, ball) },
    );
    const crown = figure.head.crown;
    // Hands behind the ears with elbows wide, or stretched out ahead.
    const arm = (side: 'left' | 'right') => {
      const limbs = figure[side];
      const sign = Math.sign(limbs.shoulder.z);
      const ahead = handsAhead * trunk;
      const wish: Vector = vector(
        head.head[0] + crown.x * ahead - figure.head.face.x * face * 0.2,
        head.head[1] + crown.y * ahead - figure.head.face.y * face * 0.2,
        sign * (halfHead * 1.25),
      );
      const gap = distance(wish, limbs.shoulder);
      const share = Math.min(1, ((upperArm + forearm) * 0.995) / gap);
      const wrist = vector(
        limbs.shoulder.x + (wish.x - limbs.shoulder.x) * share,
        limbs.shoulder.y + (wish.y - limbs.shoulder.y) * share,
        limbs.shoulder.z + (wish.z - limbs.shoulder.z) * share,
      );
      const elbow = reach(limbs.shoulder, wrist, [upperArm, forearm], vector(-0.2, -1, 0.6 * sign));
      return {
        ...limbs,
        elbow,
        wrist,
        hand: vector(
          wrist.x + crown.x * hand * 0.6,
          wrist.y + crown.y * hand * 0.6,
          wrist.z - sign * Math.min(hand * 0.6, halfShoulders * 0.2),
        ),
      };
    };
    return { ...figure, left: arm('left'), right: arm('right') };
  },
});
