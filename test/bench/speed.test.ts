import { describe, expect, it } from 'vitest';
import { overlayOf, stepsOf } from '../../tools/bench/speed/frame-steps.ts';
import type { Watched, WatchedFrame } from '../../tools/bench/speed/watch-page.ts';

/** Each step takes a millisecond more than the one before; the first takes `ms`. */
const frame = (ms: number): WatchedFrame => ({
  capturedMs: 100,
  toldMs: 100 + ms,
  askedMs: 101 + 2 * ms,
  answeredMs: 119 + 7 * ms,
  eventMs: 143 + 10 * ms,
  detectMs: 16 + 4 * ms,
  parts: { squareMs: ms + 3, cutMs: ms + 4, modelMs: ms + 5 },
  judgeMs: ms + 7,
  drawMs: ms + 8,
});

const watched = (more: Partial<Watched>): Watched => ({
  ...{ frames: [], gapsMs: [], shownAfterMs: [], unshown: 0, longTasksMs: [], mainMs: 0, spanMs: 0 },
  ...more,
});

describe('the way of a frame', () => {
  it('is divided into steps that together are all of it', () => {
    const steps = stepsOf(watched({ frames: [frame(2), frame(6)], shownAfterMs: [3, 5] })).map(
      ({ mean }) => mean,
    );
    expect(steps).toEqual([4, 5, 6, 7, 8, 9, 8, 11, 12, 13, 83, 4]);
    expect(steps.slice(0, -2).reduce((a, b) => a + b, 0)).toBe(steps.at(-2));
  });
});

describe('the overlay', () => {
  it('misses the animation frames that would have fitted into the gaps', () => {
    const gapsMs = [16.7, 16.7, 33.4, 16.6, 50, 16.7, 17];
    expect(overlayOf(watched({ gapsMs, shownAfterMs: [2, 4, 3], unshown: 1 }))).toEqual({
      ...{ animationFrames: 10, dropped: 3, shown: 3, unshown: 1 },
    });
  });
});
