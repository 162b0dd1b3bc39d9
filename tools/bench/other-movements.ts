import { radiansOf } from '../../src/geometry/angle.ts';
import { arm, flat, HAND_M, headOn, TOE_M } from '../../src/mannequin/body/limbs.ts';
import { bend, from, gap, heading, type Spot } from '../../src/mannequin/body/linkage.ts';
import { defineMotion, type Motion } from '../../src/mannequin/act/motion.ts';
import { legOf, type Person } from '../../src/mannequin/body/person.ts';
import { inSpace } from '../../src/mannequin/body/planar.ts';

const common = {
  kind: 'reps',
  view: 'sagittal',
  usesBall: false,
  faults: {},
  truth: { rules: [] },
  variety: {},
} as const;

/** Hands and toes on the floor, the body between them bent at the hips. `hipAngle`: on the floor's side; `drop`: of the shoulders, 0 to 1. */
function onHandsAndToes(person: Person, hipAngle: number, drop: number) {
  const { trunk, foot, upperArm, forearm, thigh, shank } = person;
  const shoulder: Spot = [drop * -0.06, HAND_M + (upperArm + forearm) * (0.99 - 0.55 * drop)];
  const leg = legOf(person) * 0.998;
  const reached = Math.sqrt(trunk ** 2 + leg ** 2 - 2 * trunk * leg * Math.cos(radiansOf(hipAngle)));
  const height = TOE_M + foot * 0.95;
  const ankle: Spot = [shoulder[0] + Math.sqrt(reached ** 2 - (shoulder[1] - height) ** 2), height];
  const hip = bend(shoulder, ankle, [trunk, leg], hipAngle <= 180 ? 1 : -1);
  return {
    shoulder,
    ...arm(person, shoulder, [0, HAND_M], { elbow: 1, palm: 180 }),
    hip,
    knee: bend(hip, ankle, [thigh, shank], -1),
    ankle,
    toe: [ankle[0] - 0.02, TOE_M] as Spot,
  };
}

const pushUp = defineMotion({
  ...common,
  id: 'push-up',
  prone: true,
  rest: { drop: 0, hipAngle: 177 },
  full: { drop: 0.95, hipAngle: 177 },
  tempo: { riseMs: 900, pauseMs: 200, lowerMs: 900, restMs: 300 },
  variety: { both: { hipAngle: [150, 196] } },
  wayIn: ['standing', 'all-fours', 'high-plank'],
  figure(person, { drop, hipAngle }) {
    const body = onHandsAndToes(person, hipAngle, drop);
    return inSpace(person, { ...body, ...headOn(person, body.shoulder, body.hip, { facing: 1, pitch: -5 }) });
  },
});

const downwardDog = defineMotion({
  ...common,
  id: 'downward-dog',
  prone: true,
  rest: { hipAngle: 175 },
  full: { hipAngle: 85 },
  tempo: { riseMs: 1500, pauseMs: 4000, lowerMs: 1500, restMs: 1500 },
  wayIn: ['standing', 'all-fours', 'high-plank'],
  figure(person, { hipAngle }) {
    const body = onHandsAndToes(person, hipAngle, 0);
    return inSpace(person, { ...body, ...headOn(person, body.shoulder, body.hip, { facing: 1, pitch: 10 }) });
  },
});

const squat = defineMotion({
  ...common,
  id: 'squat',
  prone: false,
  rest: { depth: 0 },
  full: { depth: 1 },
  tempo: { riseMs: 1200, pauseMs: 300, lowerMs: 1200, restMs: 700 },
  wayIn: ['standing'],
  figure(person, { depth }) {
    const { trunk, thigh, shank } = person;
    const ankle: Spot = [0.5, person.ankle];
    const knee = from(ankle, shank, 89 + 24 * depth);
    const hip = from(knee, thigh, 91 - 86 * depth);
    const shoulder = from(hip, trunk, 90 + 34 * depth);
    return inSpace(person, {
      shoulder,
      hip,
      knee,
      ankle,
      ...flat(person, ankle, -1),
      ...arm(person, shoulder, [shoulder[0] - 0.05 - 2 * depth, shoulder[1] - 2 + 2 * depth], { elbow: -1 }),
      ...headOn(person, shoulder, hip, { facing: 1, pitch: -15 * depth }),
    });
  },
});

const crunch = defineMotion({
  ...common,
  id: 'crunch',
  prone: false,
  rest: { lift: 0 },
  full: { lift: 42 },
  tempo: { riseMs: 900, pauseMs: 400, lowerMs: 1000, restMs: 500 },
  variety: { full: { lift: [25, 70] } },
  wayIn: ['standing', 'sitting', 'lying-supine'],
  figure(person, { lift }) {
    const { trunk, thigh, shank, radius, halfHead } = person;
    const hip: Spot = [trunk, radius.hip * 0.72];
    const shoulder = from(hip, trunk, 180 - lift + 2);
    const ankle: Spot = [1.9 * trunk, person.ankle];
    const head = headOn(person, shoulder, hip, { facing: -1, pitch: lift > 3 ? 20 : 0 });
    return inSpace(
      person,
      {
        shoulder,
        ...arm(person, shoulder, [head.head[0], head.head[1] + 0.04], { elbow: 1, palm: 180 - lift }),
        hip,
        knee: bend(hip, ankle, [thigh, shank], 1),
        ankle,
        ...flat(person, ankle, 1),
        ...head,
      },
      { spread: { elbow: person.halfShoulders * 1.15, wrist: halfHead * 1.6, hand: halfHead } },
    );
  },
});

const cobra = defineMotion({
  ...common,
  id: 'cobra',
  prone: true,
  rest: { lift: 2 },
  full: { lift: 45 },
  tempo: { riseMs: 1500, pauseMs: 4000, lowerMs: 1500, restMs: 1500 },
  variety: { full: { lift: [28, 55] } },
  wayIn: ['standing', 'all-fours', 'lying-prone'],
  figure(person, { lift }) {
    const { trunk, thigh, shank, foot, radius } = person;
    const hip: Spot = [trunk, radius.hip * 0.72];
    const shoulder = from(hip, trunk, 180 - lift);
    const ankle: Spot = [trunk + legOf(person) * 0.998, radius.ankle + 0.03];
    return inSpace(person, {
      shoulder,
      ...arm(person, shoulder, [shoulder[0] + 0.06, HAND_M], { elbow: 1, palm: 180 }),
      hip,
      knee: bend(hip, ankle, [thigh, shank], -1),
      ankle,
      toe: [ankle[0] + foot * 0.95, TOE_M],
      ...headOn(person, shoulder, hip, { facing: 1, pitch: -15 }),
    });
  },
});

const birdDog = defineMotion({
  ...common,
  id: 'bird-dog',
  prone: true,
  rest: { stretch: 0 },
  full: { stretch: 1 },
  tempo: { riseMs: 1200, pauseMs: 2500, lowerMs: 1200, restMs: 800 },
  wayIn: ['standing', 'kneeling', 'all-fours'],
  figure(person, { stretch }) {
    const { trunk, thigh, shank, foot, upperArm, forearm, hand, radius } = person;
    const knee: Spot = [0.5, radius.knee];
    const hip = from(knee, thigh, 90);
    const height = (upperArm + forearm) * 0.99 + HAND_M;
    const shoulder: Spot = [hip[0] - Math.sqrt(Math.max(0.01, trunk ** 2 - (hip[1] - height) ** 2)), height];
    const ankle: Spot = [0.5 + shank, radius.ankle + 0.02];
    const down = arm(person, shoulder, [shoulder[0], HAND_M], { elbow: 1, palm: 180 });
    const armWay = heading(shoulder, down.wrist) - 85 * stretch;
    const wrist = from(shoulder, gap(shoulder, down.wrist), armWay);
    const legWay = heading(hip, ankle) + (0 - heading(hip, ankle)) * stretch;
    const far = from(hip, gap(hip, ankle) + (legOf(person) * 0.99 - gap(hip, ankle)) * stretch, legWay);
    return inSpace(
      person,
      {
        shoulder,
        ...down,
        hip,
        knee: bend(hip, far, [thigh, shank], -1),
        ankle: far,
        toe: stretch < 0.2 ? [far[0] + foot * 0.98, TOE_M] : from(far, foot, -5),
        ...headOn(person, shoulder, hip, { facing: 1, pitch: 5 }),
      },
      {
        other: {
          knee,
          ankle,
          toe: [ankle[0] + foot * 0.98, TOE_M],
          elbow: bend(shoulder, wrist, [upperArm, forearm], 1),
          wrist,
          hand: [wrist[0] - hand * 0.98, Math.max(HAND_M, wrist[1] - 0.02)],
        },
      },
    );
  },
});

/** Things people do on a mat that do not belong to any of the exercises. */
export const otherMovements: readonly Motion[] = [pushUp, downwardDog, squat, crunch, cobra, birdDog];
