import { seeded } from '../../../src/geometry/seeded.ts';
import { round } from '../score.ts';

/** A share with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How much a rule can be trusted at one level. */
export interface Evidence {
  readonly bodies: number;
  /** The number of bodies about which it reported something, right or wrong. */
  readonly firedOn: number;
  /** How many of the `clearOf` bodies without the fault were reported to have it. */
  readonly falseOn: number;
  readonly clearOf: number;
  /** A rule's precision is null if it reported nothing, its recall if the fault was never there, its false alarms if it always was. */
  readonly precision: Estimate | null;
  readonly recall: Estimate | null;
  readonly falseAlarms: Estimate | null;
}

const RESAMPLES = 2000;
const SEED = 7;

interface Counts {
  readonly told: number;
  readonly missed: number;
  readonly made: number;
  readonly silent: number;
}

const countsOf = (word: string): Counts => {
  const of = (letter: string): number => word.split(letter).length - 1;
  return { told: of('T'), missed: of('M'), made: of('F'), silent: of('.') };
};

const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (a, b) => ({
      told: a.told + b.told,
      missed: a.missed + b.missed,
      made: a.made + b.made,
      silent: a.silent + b.silent,
    }),
    { told: 0, missed: 0, made: 0, silent: 0 },
  );

const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

const SHARES = {
  precision: ({ told, made }: Counts) => shareOf(told, told + made),
  recall: ({ told, missed }: Counts) => shareOf(told, told + missed),
  falseAlarms: ({ made, silent }: Counts) => shareOf(made, made + silent),
} as const;

const quantile = (sorted: readonly number[], at: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? NaN;

/**
 * Bodies are drawn with replacement, as many as there are; the interval is between the 2.5th and the 97.5th percentile of the shares. The
 * sets of a body are drawn together, because they share its proportions. Without any error the interval has no width, even with few
 * bodies, so read it together with their number.
 */
export function evidenceOf(words: readonly string[]): Evidence {
  const bodies = words.map(countsOf);
  const random = seeded(SEED);
  const draws = Array.from({ length: RESAMPLES }, () =>
    sum(bodies.flatMap(() => bodies[Math.floor(random() * bodies.length)] ?? [])),
  );
  const all = sum(bodies);
  const estimate = (share: (counts: Counts) => number | null): Estimate | null => {
    const value = share(all);
    if (value === null) return null;
    const drawn = draws.map(share).filter((one) => one !== null);
    drawn.sort((a, b) => a - b);
    return { value: round(value), low: round(quantile(drawn, 0.025)), high: round(quantile(drawn, 0.975)) };
  };
  return {
    bodies: bodies.length,
    firedOn: bodies.filter(({ told, made }) => told + made > 0).length,
    falseOn: bodies.filter(({ made }) => made > 0).length,
    clearOf: bodies.filter(({ made, silent }) => made + silent > 0).length,
    precision: estimate(SHARES.precision),
    recall: estimate(SHARES.recall),
    falseAlarms: estimate(SHARES.falseAlarms),
  };
}
