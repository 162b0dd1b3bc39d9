import { describe, expect, inject, it } from 'vitest';
import { killInUpgrade } from '../../tools/bench/kills/kill-in-upgrade.ts';
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

it('a browser that is killed while the store is upgraded loses no session, and upgrades it the next time', async () => {
  const { killed, last } = await killInUpgrade(inject('pageUrl'), 'longline');
  // The upgrade is whole or not at all.
  expect(killed).toMatchObject({ sessions: 500, upgraded: killed.version === 20 ? 0 : 500 });
  expect(last).toMatchObject({ version: 30, sessions: 500, upgraded: 500 });
});
