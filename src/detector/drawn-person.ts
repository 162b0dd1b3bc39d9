import { KEYPOINT_NAMES, type KeypointName } from '../pose/keypoints.ts';
import type { Keypoint } from '../pose/pose-frame.ts';
import { median } from '../signal/median.ts';

/** The drawing is designed on a square of this side. */
const SIDE = 384;

type Spot = readonly [x: number, y: number];

/** The joints of the drawn person. Left and right are the person's own. */
const JOINTS: Readonly<Record<KeypointName, Spot>> = {
  nose: [192, 66],
  left_eye: [200, 58],
  right_eye: [184, 58],
  left_ear: [217, 64],
  right_ear: [167, 64],
  left_shoulder: [232, 116],
  right_shoulder: [152, 116],
  left_elbow: [256, 176],
  right_elbow: [128, 176],
  left_wrist: [264, 232],
  right_wrist: [120, 232],
  left_hip: [214, 222],
  right_hip: [170, 222],
  left_knee: [218, 292],
  right_knee: [166, 292],
  left_ankle: [220, 360],
  right_ankle: [164, 360],
};

const SKIN = '#c68e6a';
const SHIRT = '#2f5d9b';
const TROUSERS = '#2b2f38';
const SHOE = '#eeeeee';
const FEATURE = '#8a4038';

/** Draws a standing person who faces the camera, arms hanging, on a square canvas of any size. */
export function drawPerson(pen: OffscreenCanvasRenderingContext2D, side: number): void {
  pen.save();
  pen.scale(side / SIDE, side / SIDE);
  pen.fillStyle = '#d6dadd';
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.fillStyle = '#97826a';
  pen.fillRect(0, 317, SIDE, SIDE - 317);
  for (const side of ['left', 'right'] as const) drawLimbs(pen, side);
  const torso: readonly Spot[] = [
    [148, 106],
    [236, 106],
    [228, 230],
    [156, 230],
  ];
  pen.fillStyle = SHIRT;
  pen.beginPath();
  for (const [x, y] of torso) pen.lineTo(x, y);
  pen.fill();
  drawHead(pen);
  pen.restore();
}

function drawLimbs(pen: OffscreenCanvasRenderingContext2D, side: 'left' | 'right'): void {
  const outward = side === 'left' ? 1 : -1;
  const at = (joint: 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle'): Spot =>
    JOINTS[`${side}_${joint}`];
  const [ankle, wrist] = [at('ankle'), at('wrist')];
  stroke(pen, TROUSERS, 34, [at('hip'), at('knee'), ankle]);
  stroke(pen, SHOE, 20, [ankle, [ankle[0] + 12 * outward, ankle[1] + 10]]);
  stroke(pen, SKIN, 17, [at('elbow'), wrist]);
  disc(pen, SKIN, [wrist[0] + 2 * outward, wrist[1] + 8], [10, 13]);
  stroke(pen, SHIRT, 25, [at('shoulder'), at('elbow')]);
}

function drawHead(pen: OffscreenCanvasRenderingContext2D): void {
  stroke(pen, SKIN, 24, [
    [192, 84],
    [192, 106],
  ]);
  disc(pen, '#3b2a20', [192, 56], [29, 36]);
  disc(pen, SKIN, [192, 62], [25, 31]);
  for (const ear of [JOINTS.left_ear, JOINTS.right_ear]) disc(pen, SKIN, ear, [4, 8]);
  for (const eye of [JOINTS.left_eye, JOINTS.right_eye]) disc(pen, '#222222', eye, [3.5, 2.5]);
  stroke(pen, FEATURE, 2, [
    [192, 60],
    [190, 70],
    [194, 70],
  ]);
  stroke(pen, FEATURE, 3, [
    [184, 80],
    [192, 82],
    [200, 80],
  ]);
}

function stroke(
  pen: OffscreenCanvasRenderingContext2D,
  colour: string,
  width: number,
  points: readonly Spot[],
): void {
  Object.assign(pen, { strokeStyle: colour, lineWidth: width, lineCap: 'round', lineJoin: 'round' });
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.stroke();
}

function disc(
  pen: OffscreenCanvasRenderingContext2D,
  colour: string,
  [x, y]: Spot,
  [across, down]: readonly [across: number, down: number],
): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, across, down, 0, 0, 2 * Math.PI);
  pen.fill();
}

/**
 * How far from their drawn places the joints may be found, in the median, as a share of the square's side. Basis: Lightning finds them
 * .013 away and Thunder .016 (at most .09 and .10, the knees under plain trousers).
 */
const NEAR = 0.05;

/** Whether these keypoints (in pixels of the square) are those of the drawn person. This shows that a backend computes correctly. */
export function isDrawnPerson(keypoints: readonly Keypoint[] | null, side: number): boolean {
  if (!keypoints) return false;
  const errors = KEYPOINT_NAMES.map((name, i) => {
    const [x, y] = JOINTS[name];
    // A joint that is missing or not a number counts as infinitely far away.
    const [foundX, foundY] = keypoints[i] ?? [Infinity, Infinity];
    return Math.hypot(foundX / side - x / SIDE, foundY / side - y / SIDE);
  });
  const far = median(errors.map((error) => (Number.isFinite(error) ? error : Infinity)));
  return far !== null && far <= NEAR;
}
