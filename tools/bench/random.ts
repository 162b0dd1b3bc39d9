/** Uniform numbers from 0 to 1, the same for the same seed (mulberry32, Tommy Ettinger 2017). */
export function randomFrom(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A normal number: mean 0, standard deviation 1. */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** What trials draw their numbers with; the same seed draws the same. */
export interface Draw {
  readonly random: () => number;
  pick(from: number, to: number): number;
  oneOf<Value>(values: readonly Value[]): Value;
  chance(share: number): boolean;
}

export function drawFrom(seed: number): Draw {
  const random = randomFrom(seed);
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
