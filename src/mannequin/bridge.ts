import { bend, from, turn, type Spot } from './linkage.ts';
import type { Person } from './person.ts';
import type { Sagittal } from './posture.ts';

/** What of a glute bridge can be chosen. */
export interface BridgeShape {
  /** Shoulder-hip-knee, degrees: 180 one line, over 180 arched. */
  readonly hipAngle: number;
  /** Ankles from the shoulders along the mat, torso lengths. */
  readonly feet: number;
}

/** Lifts the trunk by so many degrees about the shoulders; the feet stay where they are. */
function bridgeAt(person: Person, lift: number, feet: number): Sagittal {
  const { trunk, thigh, shank, upperArm, forearm, limbRadius, foot, neck, face } = person;
  const back = 1.6 * limbRadius;
  const shoulder: Spot = [0, back];
  const hip = from(shoulder, trunk, lift);
  const ankle: Spot = [feet * trunk, foot];
  return {
    nose: [-neck - 0.3 * face, back + 1.5 * face],
    eye: [-neck - 0.6 * face, back + 1.35 * face],
    ear: [-neck * 1.05, back + 0.5 * face],
    shoulder,
    elbow: [upperArm * 0.98, limbRadius],
    wrist: [upperArm * 0.98 + forearm, limbRadius],
    hip,
    knee: bend(hip, ankle, thigh, shank, 1),
    ankle,
  };
}

/** The hip's angle on its upper side: 180 in one line, less at rest, more where arched; degrees. */
export const hipAngleOf = ({ shoulder, hip, knee }: Sagittal): number => turn(shoulder, hip, knee);

/** A bridge whose hips are lifted until the angle is reached; at rest where that needs no lift. */
export function bridgePosture(person: Person, { hipAngle, feet }: BridgeShape): Sagittal {
  let [low, high] = [0, 45];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (hipAngleOf(bridgeAt(person, middle, feet)) < hipAngle) low = middle;
    else high = middle;
  }
  return bridgeAt(person, low, feet);
}
