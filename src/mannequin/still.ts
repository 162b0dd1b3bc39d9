import { bend, from, type Spot } from './linkage.ts';
import type { Person } from './person.ts';
import type { Sagittal } from './posture.ts';

export const STILL_POSTURES = [
  'standing',
  'sitting',
  'kneeling',
  'all-fours',
  'high-plank',
  'lying-prone',
  'lying-supine',
  'propped',
] as const;

/** Postures that are no exercise of the list, and ways into one. */
export type StillPosture = (typeof STILL_POSTURES)[number];

/** Hangs head and arms on a trunk: `facing` in degrees is where the nose points, the hand at `wrist`. */
function upper(person: Person, shoulder: Spot, hip: Spot, facing: number, wrist: Spot, elbowSide: 1 | -1) {
  const along = (Math.atan2(shoulder[1] - hip[1], shoulder[0] - hip[0]) * 180) / Math.PI;
  const ear = from(shoulder, person.neck * 1.1, along);
  const nose = from(ear, person.face * 1.5, facing);
  const reach = person.upperArm + person.forearm;
  const gap = Math.hypot(wrist[0] - shoulder[0], wrist[1] - shoulder[1]);
  const share = Math.min(1, (reach * 0.999) / gap);
  const hand: Spot = [
    shoulder[0] + (wrist[0] - shoulder[0]) * share,
    shoulder[1] + (wrist[1] - shoulder[1]) * share,
  ];
  const elbow = bend(shoulder, hand, person.upperArm, person.forearm, elbowSide);
  return { nose, eye: from(nose, person.face * 0.7, along + 40), ear, shoulder, hip, elbow, wrist: hand };
}

/** The posture, standing about where the exercises are done. */
export function stillPosture(person: Person, posture: StillPosture): Sagittal {
  const { trunk, thigh, shank, foot, limbRadius: r, upperArm, forearm } = person;
  switch (posture) {
    case 'standing': {
      const ankle: Spot = [0.5, foot];
      const knee = from(ankle, shank, 89);
      const hip = from(knee, thigh, 91);
      const shoulder = from(hip, trunk, 90);
      return { ...upper(person, shoulder, hip, 180, [0.5, hip[1]], -1), knee, ankle };
    }
    case 'sitting': {
      const hip: Spot = [0.45, 2.5 * r];
      const ankle: Spot = [0.45 + 0.8 * (thigh + shank), foot];
      const shoulder = from(hip, trunk, 95);
      return {
        ...upper(person, shoulder, hip, 10, [hip[0] + 0.3, 0.25], 1),
        knee: bend(hip, ankle, thigh, shank, 1),
        ankle,
      };
    }
    case 'kneeling': {
      const knee: Spot = [0.5, 1.5 * r];
      const ankle: Spot = [0.5 + shank, 1.5 * r];
      const hip = from(knee, thigh, 88);
      const shoulder = from(hip, trunk, 92);
      return { ...upper(person, shoulder, hip, 180, [0.42, hip[1]], -1), knee, ankle };
    }
    case 'all-fours': {
      const knee: Spot = [0.5, 1.5 * r];
      const hip = from(knee, thigh, 90);
      const shoulder: Spot = [hip[0] - Math.sqrt(Math.max(0.01, trunk ** 2 - 0.0004)), upperArm + forearm];
      return {
        ...upper(person, shoulder, hip, 250, [shoulder[0], r], 1),
        knee,
        ankle: [0.5 + shank, 1.5 * r],
      };
    }
    case 'high-plank': {
      const shoulder: Spot = [0, (upperArm + forearm) * 0.99];
      const leg = thigh + shank;
      const ankle: Spot = [Math.sqrt((trunk + leg) ** 2 - (shoulder[1] - 2.4 * foot) ** 2), 2.4 * foot];
      const at = (length: number): Spot => [
        shoulder[0] + ((ankle[0] - shoulder[0]) * length) / (trunk + leg),
        shoulder[1] + ((ankle[1] - shoulder[1]) * length) / (trunk + leg),
      ];
      return { ...upper(person, shoulder, at(trunk), 250, [0, r], 1), knee: at(trunk + thigh), ankle };
    }
    case 'lying-prone':
    case 'lying-supine': {
      const up = posture === 'lying-supine' ? 90 : 270;
      const shoulder: Spot = [0, 1.7 * r];
      const hip: Spot = [trunk, 1.9 * r];
      const knee: Spot = [trunk + thigh, 1.5 * r];
      return {
        ...upper(person, shoulder, hip, up, [trunk, r], 1),
        knee,
        ankle: [trunk + thigh + shank, 1.4 * r],
      };
    }
    case 'propped': {
      const hip: Spot = [trunk * 0.93, 1.9 * r];
      const shoulder: Spot = [0, r + upperArm * 0.98];
      const knee: Spot = [hip[0] + thigh, 1.5 * r];
      const base = upper(person, shoulder, hip, 200, [-forearm, r], -1);
      return { ...base, elbow: [0, r], wrist: [-forearm, r], knee, ankle: [knee[0] + shank, 2 * foot] };
    }
  }
}
