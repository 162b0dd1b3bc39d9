import { describe, expect, it } from 'vitest';
import { noCounter } from '../../../src/engine/reps/counter-state.ts';
import { smooth, type Smoothed } from '../../../src/engine/reps/smoothing.ts';

const run = (levels: readonly number[], everyMs: number): Smoothed =>
  levels.reduce<Smoothed>((was, level, i) => smooth(was, level, i * everyMs), {
    ...noCounter,
    smoothLevel: 0,
  });

describe('smoothing', () => {
  it('gives the median of the last 300 ms, so that a lone jump does not show', () => {
    expect(run([10, 10, 90, 10], 100).smoothLevel).toBe(10);
    expect(run([90, 90, 90, 10, 10, 10, 10], 100).smoothLevel).toBe(10);
  });

  it('remembers the smoothed levels of 300 ms, and of 20 s to time a movement by', () => {
    const { settled, trail } = run(
      Array.from({ length: 300 }, (_, i) => i),
      100,
    );
    expect(settled.values).toEqual([294.5, 295.5, 296.5, 297.5]);
    expect(trail.times[0]).toBe(29_900 - 20_000);
  });
});
