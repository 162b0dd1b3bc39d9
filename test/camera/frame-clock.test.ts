import { describe, expect, it } from 'vitest';
import { frameClock } from '../../src/camera/frame-clock.ts';

/** The times that the clock gives to frames that are shown every 40 ms and have these capture times. */
const timesOf = (captured: readonly (number | undefined)[]): readonly (number | null)[] => {
  const timeOf = frameClock();
  return captured.map((ms, i) => timeOf(ms, 1000 + i * 40));
};

const steps = (times: readonly (number | null)[]): readonly number[] =>
  times.slice(1).map((ms, i) => Math.round((ms ?? NaN) - (times[i] ?? NaN)));

describe("a camera's clock", () => {
  it('keeps the distances at which frames were captured, not those at which they were shown', () => {
    expect(steps(timesOf([5000, 5033, 5067, 5100]))).toEqual([33, 34, 33]);
  });

  it('goes by what is shown if the browser does not know when a frame was captured', () => {
    expect(steps(timesOf([undefined, undefined, undefined]))).toEqual([40, 40]);
  });

  it('continues if the capture time stands still', () => {
    expect(steps(timesOf([5000, 5000, 5000, 5000]))).toEqual([40, 40, 40]);
  });

  it('continues if the capture time is set back, or jumps an hour ahead', () => {
    expect(steps(timesOf([5000, 5040, 1000, 1040, 1080]))).toEqual([40, 40, 40, 40]);
    expect(steps(timesOf([5000, 5040, 3_605_080, 3_605_120]))).toEqual([40, 40, 40]);
  });

  it('continues if the capture time is not a number', () => {
    expect(steps(timesOf([5000, NaN, Infinity, 5120]))).toEqual([40, 40, 40]);
  });

  it('gives no time to a frame that is shown again', () => {
    const timeOf = frameClock();
    expect([timeOf(5000, 1000), timeOf(5000, 1000), timeOf(5040, 1040)]).toEqual([1000, null, 1040]);
  });
});
