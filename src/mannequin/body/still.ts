import { arm, flat, HAND_M, headOn, TOE_M } from './limbs.ts';
import { bend, from, type Spot } from './linkage.ts';
import type { Figure } from './figure.ts';
import { legOf, type Person } from './person.ts';
import { inSpace } from './planar.ts';

export const STILL_POSTURES = [
  'standing',
  'sitting',
  'kneeling',
  'all-fours',
  'high-plank',
  'lying-prone',
  'lying-supine',
  'propped',
  'child-pose',
  'toe-touch',
] as const;

/** Postures that are not exercises of the list. Some of them are on the way into one. */
export type StillPosture = (typeof STILL_POSTURES)[number];

function standing(person: Person): Figure {
  const ankle: Spot = [0.5, person.ankle];
  const knee = from(ankle, person.shank, 89);
  const hip = from(knee, person.thigh, 91);
  const shoulder = from(hip, person.trunk, 90);
  return inSpace(person, {
    shoulder,
    hip,
    knee,
    ankle,
    ...flat(person, ankle, -1),
    ...arm(person, shoulder, [shoulder[0] - 0.02, shoulder[1] - 2], { elbow: -1 }),
    ...headOn(person, shoulder, hip, { facing: 1, pitch: 0 }),
  });
}

function toeTouch(person: Person): Figure {
  const { trunk, thigh, shank } = person;
  const ankle: Spot = [0.5, person.ankle];
  const knee = from(ankle, shank, 86);
  const hip = from(knee, thigh, 86);
  const shoulder = from(hip, trunk, 215);
  return inSpace(person, {
    shoulder,
    hip,
    knee,
    ankle,
    ...flat(person, ankle, -1),
    ...arm(person, shoulder, [0.3, 0.15], { elbow: -1 }),
    ...headOn(person, shoulder, hip, { facing: 1, pitch: 15 }),
  });
}

function sitting(person: Person): Figure {
  const { trunk, thigh, shank, radius } = person;
  const leg = legOf(person);
  const hip: Spot = [0.45, radius.hip * 0.85];
  const ankle: Spot = [0.45 + 0.8 * leg, person.ankle];
  const shoulder = from(hip, trunk, 95);
  return inSpace(person, {
    shoulder,
    hip,
    knee: bend(hip, ankle, [thigh, shank], 1),
    ankle,
    ...flat(person, ankle, 1),
    ...arm(person, shoulder, [hip[0] - 0.15, HAND_M], { elbow: -1, palm: 180 }),
    ...headOn(person, shoulder, hip, { facing: -1, pitch: 5 }),
  });
}

function kneeling(person: Person): Figure {
  const { trunk, thigh, shank, radius } = person;
  const knee: Spot = [0.5, radius.knee];
  const ankle: Spot = [0.5 + shank, radius.ankle + 0.02];
  const hip = from(knee, thigh, 88);
  const shoulder = from(hip, trunk, 92);
  return inSpace(person, {
    shoulder,
    hip,
    knee,
    ankle,
    toe: [ankle[0] + person.foot * 0.98, TOE_M],
    ...arm(person, shoulder, [hip[0] - 0.08, hip[1]], { elbow: -1 }),
    ...headOn(person, shoulder, hip, { facing: 1, pitch: 10 }),
  });
}

function childPose(person: Person): Figure {
  const { trunk, thigh, shank, radius } = person;
  const knee: Spot = [0.5, radius.knee];
  const ankle: Spot = [0.5 + shank, radius.ankle + 0.02];
  const hip = from(knee, thigh, 32);
  const shoulder: Spot = [hip[0] - trunk * 0.97, 0.12];
  return inSpace(person, {
    shoulder,
    hip,
    knee,
    ankle,
    toe: [ankle[0] + person.foot * 0.98, TOE_M],
    ...arm(person, shoulder, [shoulder[0] - 2, HAND_M], { elbow: -1, palm: 180 }),
    ...headOn(person, shoulder, hip, { facing: 1, pitch: 0 }),
  });
}

function allFours(person: Person): Figure {
  const { trunk, thigh, shank, upperArm, forearm, radius } = person;
  const knee: Spot = [0.5, radius.knee];
  const hip = from(knee, thigh, 90);
  const height = (upperArm + forearm) * 0.99 + HAND_M;
  const shoulder: Spot = [hip[0] - Math.sqrt(Math.max(0.01, trunk ** 2 - (hip[1] - height) ** 2)), height];
  return inSpace(person, {
    shoulder,
    hip,
    knee,
    ankle: [0.5 + shank, radius.ankle + 0.02],
    toe: [0.5 + shank + person.foot * 0.98, TOE_M],
    ...arm(person, shoulder, [shoulder[0], HAND_M], { elbow: 1, palm: 180 }),
    ...headOn(person, shoulder, hip, { facing: 1, pitch: 15 }),
  });
}

function highPlank(person: Person): Figure {
  const { trunk, thigh, upperArm, forearm } = person;
  const leg = legOf(person);
  const shoulder: Spot = [0, (upperArm + forearm) * 0.99 + HAND_M];
  const height = TOE_M + person.foot * 0.97;
  const ankle: Spot = [Math.sqrt((trunk + leg) ** 2 - (shoulder[1] - height) ** 2), height];
  const at = (length: number): Spot => [
    shoulder[0] + ((ankle[0] - shoulder[0]) * length) / (trunk + leg),
    shoulder[1] + ((ankle[1] - shoulder[1]) * length) / (trunk + leg),
  ];
  const hip = at(trunk);
  return inSpace(person, {
    shoulder,
    hip,
    knee: at(trunk + thigh),
    ankle,
    toe: [ankle[0] - 0.02, TOE_M],
    ...arm(person, shoulder, [0, HAND_M], { elbow: 1, palm: 180 }),
    ...headOn(person, shoulder, hip, { facing: 1, pitch: 5 }),
  });
}

function propped(person: Person): Figure {
  const { trunk, thigh, shank, upperArm, forearm, radius } = person;
  const leg = legOf(person);
  const shoulder: Spot = [0, radius.forearm + upperArm * 0.98];
  const low = radius.hip * 0.72;
  const hip: Spot = [Math.sqrt(trunk ** 2 - (shoulder[1] - low) ** 2), low];
  const ankle: Spot = [hip[0] + leg * 0.998, radius.ankle + 0.03];
  return inSpace(person, {
    shoulder,
    hip,
    knee: bend(hip, ankle, [thigh, shank], -1),
    ankle,
    toe: [ankle[0] + person.foot * 0.95, TOE_M],
    ...arm(person, shoulder, [-forearm, radius.forearm], { elbow: -1 }),
    elbow: [0, radius.forearm],
    wrist: [-forearm, radius.wrist],
    hand: [-forearm - person.hand, HAND_M],
    ...headOn(person, shoulder, hip, { facing: 1, pitch: -20 }),
  });
}

function lying(person: Person, supine: boolean): Figure {
  const { trunk, thigh, shank, radius } = person;
  const leg = legOf(person);
  const shoulder: Spot = [0, supine ? radius.chest * 0.62 : radius.chest * 0.66];
  const hip: Spot = [trunk, radius.hip * 0.72];
  const ankle: Spot = [trunk + leg * 0.998, radius.ankle + (supine ? 0.015 : 0.03)];
  return inSpace(
    person,
    {
      shoulder,
      hip,
      knee: bend(hip, ankle, [thigh, shank], supine ? 1 : -1),
      ankle,
      toe: supine ? from(ankle, person.foot, 60) : [ankle[0] + person.foot * 0.95, TOE_M],
      ...arm(person, shoulder, [trunk * 1.13, 0.04], { elbow: 1, palm: 0 }),
      ...headOn(person, shoulder, hip, { facing: supine ? -1 : 1, pitch: supine ? 4 : -4 }),
    },
    {
      spread: {
        elbow: person.halfShoulders * 1.25,
        wrist: person.halfHips * 2.6,
        hand: person.halfHips * 2.7,
      },
    },
  );
}

const POSTURES: Readonly<Record<StillPosture, (person: Person) => Figure>> = {
  standing,
  sitting,
  kneeling,
  'all-fours': allFours,
  'high-plank': highPlank,
  'lying-prone': (person) => lying(person, false),
  'lying-supine': (person) => lying(person, true),
  propped,
  'child-pose': childPose,
  'toe-touch': toeTouch,
};

/** A person in the posture, about where the exercises are done. */
export const stillPosture = (person: Person, posture: StillPosture): Figure => POSTURES[posture](person);
