import { bend, chord, type Spot } from './linkage.ts';
import type { Person } from './person.ts';
import type { Sagittal } from './posture.ts';

/** What of a plank can be chosen: ratios and torso lengths as in the rules, degrees. */
export interface PlankShape {
  /** Signed offset of the hip joint from the line shoulder-ankle, over its length. */
  readonly offset: number;
  readonly knee: number;
  /** Elbow ahead of the shoulder, torso lengths. */
  readonly elbowAhead: number;
  /** Nose below the trunk's line, torso lengths. */
  readonly headDrop: number;
  /** Ear to shoulder, torso lengths. */
  readonly neck: number;
}

export const goodPlank: PlankShape = { offset: 0.015, knee: 176, elbowAhead: 0, headDrop: 0.1, neck: 0.4 };

/** A forearm plank, head at the low end of x; elbows, wrists and toes on the floor. */
export function plankPosture(person: Person, shape: PlankShape): Sagittal {
  const { trunk, thigh, shank, upperArm, forearm, limbRadius, foot } = person;
  const ahead = shape.elbowAhead * trunk;
  const shoulder: Spot = [0, limbRadius + Math.sqrt(Math.max(0, upperArm ** 2 - ahead ** 2))];
  const elbow: Spot = [-ahead, limbRadius];
  const leg = chord(thigh, shank, shape.knee);
  let line = trunk + leg;
  for (let i = 0; i < 20; i++) {
    const off = Math.abs(shape.offset) * line;
    line = Math.sqrt(trunk ** 2 - off ** 2) + Math.sqrt(leg ** 2 - off ** 2);
  }
  const ankleHeight = 2.4 * foot;
  const slope = Math.asin((ankleHeight - shoulder[1]) / line);
  const [ux, uy] = [Math.cos(slope), Math.sin(slope)];
  const ankle: Spot = [line * ux, ankleHeight];
  const off = shape.offset * line;
  const along = Math.sqrt(trunk ** 2 - off ** 2);
  const hip: Spot = [ux * along - uy * off, shoulder[1] + uy * along + ux * off];
  const knee = bend(hip, ankle, thigh, shank, -1);
  const direction = Math.atan2(shoulder[1] - hip[1], shoulder[0] - hip[0]);
  const head = (aheadOf: number, below: number): Spot => [
    shoulder[0] + trunk * (aheadOf * Math.cos(direction) - below * Math.sin(direction)),
    shoulder[1] + trunk * (aheadOf * Math.sin(direction) + below * Math.cos(direction)),
  ];
  return {
    nose: head(shape.neck + 0.05, shape.headDrop),
    eye: head(shape.neck + 0.06, shape.headDrop - 0.06),
    ear: head(shape.neck, 0),
    shoulder,
    elbow,
    wrist: [elbow[0] - forearm, limbRadius],
    hip,
    knee,
    ankle,
  };
}
