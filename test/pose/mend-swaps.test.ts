import { describe, expect, it } from 'vitest';
import { keypointIndex, KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import type { Keypoint } from '../../src/pose/pose-frame.ts';
import { mendSwaps, type Before } from '../../src/pose/track/mend-swaps.ts';

const LENGTH_PX = 200;
const [LEFT, RIGHT] = [keypointIndex('left', 'knee'), keypointIndex('right', 'knee')];

/** A person whose knees are there, and whose other joints are all in one place. */
const knees = (left: number, right: number): readonly Keypoint[] =>
  KEYPOINT_NAMES.map((_, at): Keypoint => [at === LEFT ? left : at === RIGHT ? right : 0, 0, 0.9]);

/** Where the left knee is, frame by frame, ten frames a second. `seen` are the model's own labels, left and right. */
function leftKnees(seen: readonly (readonly [number, number])[]): readonly (number | undefined)[] {
  let before: Before | null = null;
  return seen.map(([left, right], frame) => {
    const { mended, exchanged } = mendSwaps(knees(left, right), before, LENGTH_PX, frame * 100);
    before = { keypoints: mended, exchanged };
    return mended[LEFT]?.[0];
  });
}

const frames = (count: number, seen: readonly [number, number]) =>
  Array.from({ length: count }, (): readonly [number, number] => seen);

describe('labels that the model swaps', () => {
  it('for some frames are put right', () => {
    const left = leftKnees([...frames(3, [100, 150]), ...frames(5, [150, 100]), ...frames(3, [100, 150])]);
    expect(left).toEqual(frames(11, [100, 150]).map(([x]) => x));
  });

  it('for longer than .6 s are right, and those of before were wrong', () => {
    const left = leftKnees([...frames(3, [100, 150]), ...frames(20, [150, 100])]);
    expect(left.slice(0, 9)).toEqual(frames(9, [100, 150]).map(([x]) => x));
    expect(left.slice(9)).toEqual(frames(14, [150, 100]).map(([x]) => x));
  });

  it('again and again for a moment are put right each time', () => {
    const turn = [...frames(4, [150, 100]), ...frames(1, [100, 150])];
    const left = leftKnees([...frames(3, [100, 150]), ...turn, ...turn, ...turn]);
    expect(new Set(left)).toEqual(new Set([100]));
  });
});
