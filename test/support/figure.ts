import { angleAt } from '../../src/geometry/angle.ts';
import { signedOffsetOf } from '../../src/geometry/line.ts';
import type { Point } from '../../src/geometry/point.ts';
import { KEYPOINT_NAMES, PAIRED_JOINTS, type PairedJoint } from '../../src/pose/keypoints.ts';
import type { Keypoint } from '../../src/pose/pose-frame.ts';

/** A flat figure seen exactly from the side, head to the left; pixels, the floor at y = 300 of a 640x360 picture. */
export const PICTURE = { width: 640, height: 360 } as const;
const FLOOR = 300;
const TORSO = 110;
const THIGH = 95;
const SHANK = 90;
const UPPER_ARM = 70;
const FOREARM = 60;

type Posture = Readonly<Record<'nose' | PairedJoint, Point>>;

const at = (x: number, y: number): Point => ({ x, y });
const from = (p: Point, length: number, degrees: number): Point =>
  at(p.x + length * Math.cos((degrees * Math.PI) / 180), p.y - length * Math.sin((degrees * Math.PI) / 180));

/** The elbow-like joint between `a` and `b` for two bones, on the upper side. Straight if they do not reach. */
function between(a: Point, b: Point, first: number, second: number): Point {
  const d = Math.hypot(b.x - a.x, b.y - a.y);
  const along = Math.min(first, (first * first - second * second + d * d) / (2 * d));
  const off = Math.sqrt(Math.max(0, first * first - along * along));
  const [ux, uy] = [(b.x - a.x) / d, (b.y - a.y) / d];
  const side = ux > 0 ? 1 : -1;
  return at(a.x + ux * along + side * uy * off, a.y + uy * along - side * ux * off);
}

/** The third side of a triangle with this angle between the other two. */
const chord = (a: number, b: number, degrees: number): number =>
  Math.sqrt(a * a + b * b - 2 * a * b * Math.cos((degrees * Math.PI) / 180));

export interface PlankShape {
  /** Signed hip offset. */
  readonly offset: number;
  readonly knee: number;
  /** Elbow ahead of the shoulder, torso lengths. */
  readonly elbowAhead: number;
  /** Head below the trunk's line, torso lengths. */
  readonly headDrop: number;
  /** Ear to shoulder, torso lengths. */
  readonly neck: number;
}

export const goodPlank: PlankShape = { offset: 0.045, knee: 175, elbowAhead: 0, headDrop: 0.1, neck: 0.45 };

/** A forearm plank. The leg is drawn with the given knee angle, bent towards the floor. */
export function plankFigure({ offset, knee: kneeAngle, elbowAhead, headDrop, neck }: PlankShape): Posture {
  const shoulder = at(190, FLOOR - 10 - Math.sqrt(UPPER_ARM ** 2 - (elbowAhead * TORSO) ** 2));
  const elbow = at(190 - elbowAhead * TORSO, FLOOR - 10);
  const leg = chord(THIGH, SHANK, kneeAngle);
  let line = TORSO + leg;
  for (let i = 0; i < 20; i++) {
    const h = offset * line;
    line = Math.sqrt(TORSO ** 2 - h ** 2) + Math.sqrt(leg ** 2 - h ** 2);
  }
  const slope = Math.asin((FLOOR - 30 - shoulder.y) / line);
  const ankle = at(shoulder.x + line * Math.cos(slope), FLOOR - 30);
  const [ux, uy] = [Math.cos(slope), Math.sin(slope)];
  const h = offset * line;
  const along = Math.sqrt(TORSO ** 2 - h ** 2);
  const hip = at(shoulder.x + ux * along + uy * h, shoulder.y + uy * along - ux * h);
  const up = between(hip, ankle, THIGH, SHANK);
  const middle = at(
    hip.x + ((ankle.x - hip.x) * THIGH) / (THIGH + SHANK),
    hip.y + ((ankle.y - hip.y) * THIGH) / (THIGH + SHANK),
  );
  const knee = at(2 * middle.x - up.x, 2 * middle.y - up.y);
  const trunk = Math.atan2(hip.y - shoulder.y, hip.x - shoulder.x);
  const head = (ahead: number, below: number): Point =>
    at(
      shoulder.x - TORSO * (ahead * Math.cos(trunk) + below * Math.sin(trunk)),
      shoulder.y - TORSO * (ahead * Math.sin(trunk) - below * Math.cos(trunk)),
    );
  return {
    nose: head(neck, headDrop),
    eye: head(neck, headDrop - 0.05),
    ear: head(Math.sqrt(Math.max(0, neck ** 2 - 0.05 ** 2)), Math.min(0.05, headDrop)),
    shoulder,
    elbow,
    wrist: at(elbow.x - FOREARM, elbow.y),
    hip,
    knee,
    ankle,
  };
}

export interface BridgeShape {
  /** Shoulder-hip-knee, degrees; over 180 arched. */
  readonly hipAngle: number;
  /** Feet from the shoulders along the floor, torso lengths. */
  readonly feet: number;
}

export const restingBridge: BridgeShape = { hipAngle: 0, feet: 1.95 };

function bridgeAt(elevation: number, feet: number): Posture {
  const shoulder = at(200, FLOOR - 18);
  const hip = from(shoulder, TORSO, elevation);
  const ankle = at(200 + feet * TORSO, FLOOR - 16);
  return {
    nose: at(172, FLOOR - 42),
    eye: at(170, FLOOR - 40),
    ear: at(165, FLOOR - 22),
    shoulder,
    elbow: at(255, FLOOR - 8),
    wrist: at(312, FLOOR - 8),
    hip,
    knee: between(hip, ankle, THIGH, SHANK),
    ankle,
  };
}

/** A glute bridge lifted until shoulder-hip-knee opens to this angle, or resting if that needs no lift. */
export function bridgeFigure({ hipAngle, feet }: BridgeShape): Posture {
  let [low, high] = [0, 45];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    const { shoulder, hip, knee } = bridgeAt(middle, feet);
    const angle = angleAt(shoulder, hip, knee) ?? 0;
    const arched = (signedOffsetOf(hip, shoulder, knee, at(0, -1)) ?? 0) > 0;
    if ((arched ? 360 - angle : angle) < hipAngle) low = middle;
    else high = middle;
  }
  return bridgeAt(low, feet);
}

const limbs = (points: readonly (readonly [x: number, y: number])[]): Posture => {
  const [nose, ear, shoulder, elbow, wrist, hip, knee, ankle] = points.map(([x, y]) => at(x, y));
  if (!nose || !ear || !shoulder || !elbow || !wrist || !hip || !knee || !ankle)
    throw new Error('eight points');
  return { nose, eye: nose, ear, shoulder, elbow, wrist, hip, knee, ankle };
};

/** Postures that are not exercises; none of them may be credited. */
export const STILL = {
  standing: limbs([
    [310, 62],
    [325, 62],
    [322, 92],
    [324, 130],
    [322, 165],
    [324, 175],
    [322, 240],
    [324, 298],
  ]),
  allFours: limbs([
    [180, 190],
    [195, 185],
    [220, 200],
    [222, 250],
    [220, 295],
    [330, 195],
    [332, 290],
    [420, 292],
  ]),
  kneeling: limbs([
    [310, 130],
    [322, 130],
    [320, 160],
    [322, 200],
    [318, 232],
    [322, 240],
    [300, 292],
    [390, 294],
  ]),
  sitting: limbs([
    [215, 165],
    [225, 165],
    [222, 195],
    [235, 235],
    [270, 262],
    [225, 285],
    [310, 282],
    [395, 288],
  ]),
  lyingProne: limbs([
    [150, 288],
    [165, 280],
    [195, 282],
    [240, 288],
    [290, 290],
    [305, 282],
    [400, 285],
    [490, 288],
  ]),
  lyingSupine: limbs([
    [160, 268],
    [158, 280],
    [195, 284],
    [250, 290],
    [305, 290],
    [305, 284],
    [400, 284],
    [490, 284],
  ]),
  highPlank: limbs([
    [140, 195],
    [160, 185],
    [190, 190],
    [190, 246],
    [190, 304],
    [298, 222],
    [392, 245],
    [480, 270],
  ]),
} as const;

/** Adds the far side, a little behind, and scores: 17 keypoints in COCO order. */
export function keypointsOf(posture: Posture, score = 0.75): Keypoint[] {
  return KEYPOINT_NAMES.map((name) => {
    if (name === 'nose') return [posture.nose.x, posture.nose.y, score];
    const joint = PAIRED_JOINTS.find((j) => name.endsWith(j)) ?? 'eye';
    const far = name.startsWith('right');
    const { x, y } = posture[joint];
    return [x + (far ? 4 : 0), y + (far ? -3 : 0), far ? score - 0.15 : score];
  });
}
