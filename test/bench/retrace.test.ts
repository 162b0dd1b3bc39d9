import { expect, it } from 'vitest';
import { toAndFro } from '../../tools/bench/retrace.ts';
import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';

/** Frames 100 ms apart in which everything is at that x. */
const traceOf = (xs: readonly number[]): PoseTrace => ({
  schema: 1,
  width: 640,
  height: 360,
  frames: xs.map((x, i) => ({
    timestampMs: i * 100,
    keypoints: KEYPOINT_NAMES.map(() => [x, 0, 1] as const),
  })),
});

it('plays a movement to and fro, turning at either end', () => {
  const { frames } = toAndFro(traceOf([1, 2, 3]), 700);
  expect(frames.map(({ keypoints }) => keypoints?.[0]?.[0])).toEqual([1, 2, 3, 2, 1, 2, 3, 2]);
  expect(frames.map(({ timestampMs }) => timestampMs)).toEqual([0, 100, 200, 300, 400, 500, 600, 700]);
  expect(toAndFro(traceOf([1]), 700)).toEqual(traceOf([1]));
});
