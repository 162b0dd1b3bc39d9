import { describe, expect, inject, it } from 'vitest';
import { killedSets, killInSet, losses } from '../../tools/bench/kills/kill-in-sets.ts';
import { browserFor } from '../browser-support/open-page.ts';

/** `npm run bench:kills` kills more often. */
const KILLS = 3;

describe('a page that is killed in the middle of a set', () => {
  it.concurrent.each(killedSets())(
    `has everything that it had shown: ${KILLS} times at random moments of a $exerciseId`,
    async (set) => {
      const kills = await killInSet(await browserFor({}), inject('pageUrl'), set, KILLS);
      expect(kills).toHaveLength(KILLS);
      expect(losses(set, kills)).toEqual([]);
      // In the middle of a set: not at its very begin.
      expect(kills.filter(({ shown }) => shown < 2)).toEqual([]);
    },
  );
});
