import { describe, expect, it } from 'vitest';
import { angleAt } from '../../src/geometry/angle.ts';
import type { Point } from '../../src/geometry/point.ts';
import type { Body, Joint, Joints } from '../../src/pose/body.ts';
import { squareOn } from '../../src/pose/square-on.ts';

const TORSO = 100;
const WIDTH = 70;

/** Somebody on their back with the hips lifted, in the sagittal plane: x, y up, and how far left of the middle. */
const lifted: readonly (readonly [Joint, number, number, number])[] = [
  ['nose', -40, 25, 0],
  ['eye', -40, 23, 6],
  ['ear', -35, 12, 15],
  ['shoulder', 0, 0, 35],
  ['elbow', 60, -5, 35],
  ['wrist', 110, -5, 35],
  ['hip', 94, 34, 20],
  ['knee', 190, 50, 20],
  ['ankle', 195, -40, 18],
];

/** The body as a distant camera so many degrees round and above shows it. */
function seenFrom(azimuth: number, elevation: number): { body: Body; separation: Point } {
  const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  const show = (x: number, y: number, z: number): Point => ({
    x: x * Math.cos(a) - z * Math.sin(a),
    y: -(-x * Math.sin(a) * Math.sin(e) + y * Math.cos(e) - z * Math.cos(a) * Math.sin(e)),
  });
  const side = (sign: number): Joints => {
    const joints: Record<Joint, Point | null> = {
      nose: null,
      eye: null,
      ear: null,
      shoulder: null,
      elbow: null,
      wrist: null,
      hip: null,
      knee: null,
      ankle: null,
    };
    for (const [joint, x, y, z] of lifted) joints[joint] = show(x, y, sign * z);
    return joints;
  };
  const torso = TORSO * Math.cos(a);
  const [left, right] = [show(0, 0, WIDTH / 2), show(0, 0, -WIDTH / 2)];
  const separation = { x: (left.x - right.x) / torso, y: (left.y - right.y) / torso };
  const body: Body = {
    timestampMs: 0,
    presence: 'seen',
    near: 'left',
    joints: side(1),
    far: side(-1),
    torso,
    length: 2.8 * torso,
    up: { x: 0, y: -1 },
    view: null,
    cutBy: [],
  };
  return { body, separation };
}

const hipAngle = ({ joints: { shoulder, hip, knee } }: Body): number =>
  (shoulder && hip && knee && angleAt(shoulder, hip, knee)) ?? Number.NaN;
const TRUE_ANGLE = hipAngle(seenFrom(0, 0).body);

describe('squaring a body to the camera', () => {
  it.each([
    [30, 15],
    [-30, 15],
    [20, 25],
    [-20, 5],
    [0, 20],
    [35, 0],
  ])('from %i degrees round and %i above the hip reads within 1.5 degrees of the truth', (a, e) => {
    const { body, separation } = seenFrom(a, e);
    expect(Math.abs(hipAngle(squareOn(body, separation)) - TRUE_ANGLE)).toBeLessThan(1.5);
  });

  it('changes hardly anything where the far shoulder lies behind the near one, or is a guess', () => {
    const { body } = seenFrom(0, 0);
    expect(squareOn(body, { x: 0, y: 0 })).toBe(body);
    expect(squareOn(body, null)).toBe(body);
    const guessed = squareOn(body, { x: 0.05, y: -0.03 });
    expect(Math.abs(hipAngle(guessed) - TRUE_ANGLE)).toBeLessThan(0.5);
  });

  it('puts both sides of the body into one plane', () => {
    const { body, separation } = seenFrom(30, 10);
    const { joints, far } = squareOn(body, separation);
    expect(Math.abs((joints.hip?.x ?? 0) - (far.hip?.x ?? 99))).toBeLessThan(5);
    expect(Math.abs((joints.hip?.y ?? 0) - (far.hip?.y ?? 99))).toBeLessThan(5);
  });

  it('undoes no more than 40 degrees, whatever the separation', () => {
    const { body } = seenFrom(0, 0);
    const squared = squareOn(body, { x: 50, y: -50 });
    expect(squared.torso / body.torso).toBeLessThan(2);
    expect(Number.isFinite(hipAngle(squared))).toBe(true);
  });
});
