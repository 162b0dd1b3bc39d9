import { expect, it } from 'vitest';
import { tally } from '../../../src/review/history/tally.ts';

it('a tally counts each, in the order in which they first occur', () => {
  expect([...tally(['b', 'a', 'b'])]).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});
