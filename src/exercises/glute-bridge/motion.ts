import { bend, from, solve, turn, type Spot } from '../../mannequin/body/linkage.ts';
import { flat, headOn } from '../../mannequin/body/limbs.ts';
import { bridgeAngle, hipOverThighLine, kneeAngle } from '../../mannequin/body/measures.ts';
import { defineMotion } from '../../mannequin/act/motion.ts';
import { inSpace } from '../../mannequin/body/planar.ts';
import type { Person } from '../../mannequin/body/person.ts';
import { BL, DEG } from '../../mannequin/act/truth-rule.ts';
import { faultOf, leastOf, repsOf } from '../true-limits.ts';
import { gluteBridge } from './exercise.ts';

/** Shoulders, hips turned about them by that many degrees, knees and ankles. The feet stay in place. */
function bridgeAt(person: Person, lift: number, feet: number) {
  const { trunk, thigh, shank, radius } = person;
  const shoulder: Spot = [0, radius.chest * 0.62];
  const hip = from(shoulder, trunk, lift);
  const ankle: Spot = [trunk + feet * (thigh + shank), person.ankle];
  return { shoulder, hip, knee: bend(hip, ankle, [thigh, shank], 1), ankle };
}

/**
 * A glute bridge. `lift`: 0 with the pelvis on the floor, 1 when shoulder-hip-knee has reached `hipAngle` (180 straight, over 180
 * arched); `feet`: distance from the ankles to the hips of a person lying down, in leg lengths.
 */
export const bridgeMotion = defineMotion({
  id: 'glute-bridge',
  kind: 'reps',
  view: 'sagittal',
  usesBall: false,
  prone: false,
  rest: { lift: 0, hipAngle: 174, feet: 0.53 },
  full: { lift: 1, hipAngle: 174, feet: 0.53 },
  tempo: { riseMs: 1100, pauseMs: 3500, lowerMs: 1200, restMs: 1100 },
  variety: { both: { feet: [0.45, 0.62] }, full: { hipAngle: [167, 180] } },
  faults: {
    'incomplete-lift': { full: (a) => ({ hipAngle: 155 - 5 * a }), tempo: () => ({ pauseMs: 900 }) },
    'short-pause': { tempo: (a) => ({ pauseMs: 2200 - 1700 * a }) },
    'over-arched': { full: (a) => ({ hipAngle: 198 + 8 * a }) },
    'feet-too-far': {
      rest: (a) => ({ feet: 0.862 + 0.02 * a }),
      full: (a) => ({ feet: 0.862 + 0.02 * a }),
      throughout: true,
    },
    'feet-too-close': {
      rest: (a) => ({ feet: 0.3 - 0.05 * a }),
      full: (a) => ({ feet: 0.3 - 0.05 * a }),
      throughout: true,
    },
    'too-fast': { tempo: (a) => ({ riseMs: 420 - 120 * a, lowerMs: 420 - 120 * a }) },
  },
  truth: {
    ...repsOf(gluteBridge, { measure: bridgeAngle, tolerance: DEG }),
    shortPauseMs: leastOf(gluteBridge, 'short-pause'),
    fastestMs: leastOf(gluteBridge, 'too-fast'),
    rules: [
      { ...faultOf(gluteBridge, 'over-arched'), measure: hipOverThighLine, tolerance: BL, at: 'top' },
      {
        ...faultOf(gluteBridge, 'feet-too-far'),
        // The coaching notes' limit; the keypoints separate the feet that are too far from the others at less.
        above: 120,
        measure: kneeAngle,
        tolerance: DEG,
        at: 'top',
      },
      { ...faultOf(gluteBridge, 'feet-too-close'), measure: kneeAngle, tolerance: DEG, at: 'top' },
    ],
  },
  wayIn: ['standing', 'sitting', 'lying-supine'],
  figure(person, { lift, hipAngle, feet }) {
    const { upperArm, forearm, hand, halfShoulders, radius } = person;
    /** At rest the pelvis lies on the floor. */
    const lying = solve((degrees) => bridgeAt(person, degrees, feet).hip[1] - radius.hip * 0.72, -20, 20);
    const angleAt = (degrees: number): number => {
      const { shoulder, hip, knee } = bridgeAt(person, degrees, feet);
      return turn(shoulder, hip, knee);
    };
    const rest = angleAt(lying);
    const wanted = rest + (hipAngle - rest) * lift;
    const lifted = lift <= 0 ? lying : solve((degrees) => angleAt(degrees) - wanted, lying, 50);
    const { shoulder, hip, knee, ankle } = bridgeAt(person, lifted, feet);
    const elbow: Spot = [upperArm * 0.99, radius.arm];
    const wrist: Spot = [elbow[0] + forearm * 0.995, radius.wrist];
    const neck = headOn(person, shoulder, hip, { facing: -1, pitch: 0 });
    return inSpace(
      person,
      {
        shoulder,
        hip,
        knee,
        ankle,
        ...flat(person, ankle, 1),
        elbow,
        wrist,
        hand: [wrist[0] + hand, radius.wrist * 0.9],
        // The head stays on the floor whatever the trunk does.
        ...neck,
        head: [-person.neck * 0.99, person.halfHead + 0.03],
        crown: 180,
      },
      { spread: { elbow: halfShoulders * 1.3, wrist: halfShoulders * 1.35, hand: halfShoulders * 1.35 } },
    );
  },
});
