import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/geometry/seeded.ts';
import { lookFrom } from '../../src/mannequin/body/look.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('a look', () => {
  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(seed, (one) => {
        expect(lookFrom(seeded(one))).toEqual(lookFrom(seeded(one)));
      }),
    );
  });

  it('never dresses a person in the colour of the skin, the wall or the ball', () => {
    fc.assert(
      fc.property(seed, (one) => {
        const { skin, top, bottoms, room } = lookFrom(seeded(one));
        expect([skin, bottoms.colour, room.wall, room.ball]).not.toContain(top.colour);
      }),
    );
  });
});
