import { describe, expect, inject, it } from 'vitest';
import { killedSets, killInSet, losses } from '../../tools/bench/kills/kill-in-sets.ts';

/** `npm run bench:kills` kills more often. */
const KILLS = 2;

describe('a browser whose processes are killed in the middle of a set', () => {
  it.concurrent.each(killedSets())(
    `has everything that it had shown when it is started again: ${KILLS} times in a $exerciseId`,
    async (set) => {
      const kills = await killInSet(inject('pageUrl'), set, KILLS);
      expect(kills).toHaveLength(KILLS);
      expect(losses(set, kills)).toEqual([]);
      // In the middle of a set, not right at its beginning.
      expect(kills.filter(({ shown }) => shown < 2)).toEqual([]);
    },
  );
});
