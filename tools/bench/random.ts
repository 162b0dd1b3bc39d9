import { seeded } from '../../src/geometry/seeded.ts';

/** A normal number: mean 0, standard deviation 1. */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** The random numbers of trials. The same seed draws the same numbers. */
export interface Draw {
  readonly random: () => number;
  pick(from: number, to: number): number;
  oneOf<Value>(values: readonly Value[]): Value;
  chance(share: number): boolean;
}

export function drawFrom(seed: number): Draw {
  const random = seeded(seed);
  return {
    random,
    pick: (from, to) => from + (to - from) * random(),
    oneOf: (values) => {
      const value = values[Math.floor(random() * values.length)];
      if (value === undefined) throw new Error('nothing to draw from');
      return value;
    },
    chance: (share) => random() < share,
  };
}
