import { degreesOf } from '../../geometry/angle.ts';
import { ballAt, hipOnBall } from '../../mannequin/body/ball.ts';
import { arm, HAND_M, headOn, TOE_M } from '../../mannequin/body/limbs.ts';
import { bend, chord, from, heading, solve, type Spot } from '../../mannequin/body/linkage.ts';
import { anklesApartUpwards, bellyAngle, kneeAngle } from '../../mannequin/body/measures.ts';
import { defineMotion } from '../../mannequin/act/motion.ts';
import { inSpace } from '../../mannequin/body/planar.ts';
import { BL, DEG } from '../../mannequin/act/truth-rule.ts';
import { faultOf, repsOf } from '../true-limits.ts';
import { ballReverseLegRaise } from './exercise.ts';

/** Where on the ball the hips rest, in degrees. Basis: both trunk and thighs then clear the ball. */
const HIPS_AT = 20;

/**
 * Face down, hips on the ball, hands on the floor under the shoulders; the legs rise from where the toes touch the floor. `lift`: 0 with
 * the toes on the floor, 1 at `hipAngle`: shoulder-hip-ankle on the belly's side, 180 straight, over 180 above the line of the trunk.
 * `uneven`: how much lower the right leg stays (degrees).
 */
export const reverseLegRaiseMotion = defineMotion({
  id: 'ball-reverse-leg-raise',
  kind: 'reps',
  view: 'sagittal',
  usesBall: true,
  prone: true,
  rest: { lift: 0, hipAngle: 178, knee: 175, uneven: 0 },
  full: { lift: 1, hipAngle: 178, knee: 174, uneven: 0 },
  tempo: { riseMs: 1200, pauseMs: 900, lowerMs: 1400, restMs: 900 },
  variety: { full: { hipAngle: [173, 185], knee: [168, 178] } },
  faults: {
    'incomplete-lift': { full: (a) => ({ hipAngle: 164 - 8 * a }) },
    'over-extended': { full: (a) => ({ hipAngle: 194 + 10 * a }) },
    'knees-bent': { full: (a) => ({ knee: 140 - 25 * a }) },
    'legs-uneven': { full: (a) => ({ uneven: 11.5 + 5 * a, hipAngle: 184 }) },
  },
  truth: {
    ...repsOf(ballReverseLegRaise, { measure: bellyAngle, tolerance: DEG }),
    rules: [
      { ...faultOf(ballReverseLegRaise, 'over-extended'), measure: bellyAngle, tolerance: DEG, at: 'top' },
      { ...faultOf(ballReverseLegRaise, 'knees-bent'), measure: kneeAngle, tolerance: DEG, at: 'top' },
      {
        ...faultOf(ballReverseLegRaise, 'legs-uneven'),
        measure: anklesApartUpwards,
        tolerance: 2 * BL,
        at: 'top',
      },
    ],
  },
  wayIn: ['standing', 'kneeling', 'all-fours'],
  figure(person, { lift, hipAngle, knee: bent, uneven }, ball) {
    const { trunk, thigh, shank, foot, upperArm, forearm } = person;
    const shoulder: Spot = [0, HAND_M + (upperArm + forearm) * 0.995];
    const [hx, hy] = hipOnBall(person, ball, HIPS_AT);
    const hip: Spot = [Math.sqrt(trunk ** 2 - (hy - shoulder[1]) ** 2), hy];
    const trunkLine = heading(shoulder, hip);
    const leg = chord(thigh, shank, bent);
    const foot0 = TOE_M + foot * 0.6;
    const lowest = solve((d) => from(hip, leg, d)[1] - foot0, -80, 0);
    const side = (angle: number) => {
      const wanted = lowest + (trunkLine - (180 - angle) - lowest) * lift;
      const ankle = from(hip, leg, Math.max(lowest, wanted));
      const knee = bend(hip, ankle, [thigh, shank], -1);
      const shin = heading(knee, ankle);
      const down = Math.max(-1, Math.min(1, (TOE_M - ankle[1]) / foot));
      // Toes on the floor while the leg is low, pointed when it is up.
      const toe =
        ankle[1] - foot0 < 0.02 ? from(ankle, foot, degreesOf(Math.asin(down))) : from(ankle, foot, shin - 8);
      return { knee, ankle, toe };
    };
    return inSpace(
      person,
      {
        shoulder,
        ...arm(person, shoulder, [0, HAND_M], { elbow: 1, palm: 180 }),
        hip,
        ...side(hipAngle),
        ...headOn(person, shoulder, hip, { facing: 1, pitch: 5 }),
      },
      { ball: ballAt(hip[0] - hx, ball), ...(uneven > 0 ? { other: side(hipAngle - uneven) } : {}) },
    );
  },
});
