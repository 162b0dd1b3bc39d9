import { expect, it } from 'vitest';
import { secondsOf } from '../../src/time/seconds.ts';

it('milliseconds become seconds with as many decimals as asked for', () => {
  expect([0, 1, 2].map((decimals) => secondsOf(12_345, decimals))).toEqual([12, 12.3, 12.35]);
});
