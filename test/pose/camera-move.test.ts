import { describe, expect, it } from 'vitest';
import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import type { Keypoint } from '../../src/pose/pose-frame.ts';
import { stepCamera, steadyCamera, type CameraState } from '../../src/pose/track/camera-move.ts';

const SIZE = { width: 640, height: 360 };
const LENGTH = 300;
const FRAME_MS = 40;

/** A body that lies along the picture, its head to the left: every joint of one kind at the same place. */
const PLACES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ...{ shoulder: [190, 180], elbow: [195, 215], wrist: [190, 245] },
  ...{ hip: [310, 190], knee: [390, 200], ankle: [470, 210] },
};

const partOf = (name: string): string => name.replace(/^(left|right)_/, '');

/** The body after a turn about the picture's middle of those joints (degrees), and a shift (pixels). */
const shown = (degrees: (joint: string) => number, shift = 0): readonly Keypoint[] =>
  KEYPOINT_NAMES.map((name) => {
    const place = PLACES[partOf(name)];
    if (!place) return [0, 0, 0];
    const turn = (degrees(partOf(name)) * Math.PI) / 180;
    const [x, y] = [place[0] - SIZE.width / 2, place[1] - SIZE.height / 2];
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    return [
      SIZE.width / 2 + cos * x - sin * y + shift,
      SIZE.height / 2 + sin * x + cos * y,
      0.8,
    ] satisfies Keypoint;
  });

const still = shown(() => 0);
const turned = shown(() => 6);
const bent = shown((joint) => (['shoulder', 'elbow', 'wrist'].includes(joint) ? 12 : 2));
const times = (count: number, keypoints: readonly Keypoint[]) =>
  Array.from({ length: count }, () => keypoints);

/** The moments (ms) in which the camera is seen to move. */
function movesIn(frames: readonly (readonly Keypoint[])[]): readonly number[] {
  let state: CameraState = steadyCamera;
  return frames.flatMap((keypoints, i) => {
    const [next, isMoved] = stepCamera(state, keypoints, i * FRAME_MS, {
      length: LENGTH,
      size: SIZE,
      up: { x: 0, y: -1 },
    });
    state = next;
    return isMoved ? [i * FRAME_MS] : [];
  });
}

describe('a camera', () => {
  it('that is turned is seen to move, once, within a quarter of a second', () => {
    const moves = movesIn([...times(20, still), ...times(20, turned)]);
    expect(moves.length).toBe(1);
    expect((moves[0] ?? 0) - 20 * FRAME_MS).toBeLessThanOrEqual(250);
  });

  it('that is pushed is seen to move at once', () => {
    const pushed = shown(() => 0, 30);
    expect(movesIn([...times(20, still), ...times(20, pushed)])).toEqual([20 * FRAME_MS]);
  });

  it.each([6, 12])(
    'has not moved if the body turned by %i degrees for a moment, and then bent',
    (degrees) => {
      const once = shown(() => degrees);
      expect(movesIn([...times(20, still), once, ...times(20, bent)])).toEqual([]);
    },
  );

  it('is not compared with a frame from before the trainee was gone', () => {
    let state: CameraState = steadyCamera;
    const moves: boolean[] = [];
    for (const [timestampMs, keypoints] of [
      ...times(20, still).map((body, i) => [i * FRAME_MS, body] as const),
      [20 * FRAME_MS, turned] as const,
      [10_000, shown(() => 0, 30)] as const,
      [10_200, shown(() => 0, 30)] as const,
    ]) {
      const [next, isMoved] = stepCamera(state, keypoints, timestampMs, {
        length: LENGTH,
        size: SIZE,
        up: { x: 0, y: -1 },
      });
      state = next;
      moves.push(isMoved);
    }
    expect(moves).not.toContain(true);
  });
});
