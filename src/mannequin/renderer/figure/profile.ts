import { valueAt } from '../../../signal/value-at.ts';

/** A row of numbers at a place along something. The places rise. */
export type Station = readonly [at: number, ...values: number[]];

/** The stations' values at a place, on a curve that does not overshoot between two of them. Beyond the ends, the values of the ends. */
export function valuesAt(stations: readonly Station[], at: number): readonly number[] {
  const next = stations.findIndex(([place]) => place > at);
  const [from, to] = [stations[next - 1], stations[next]];
  if (!from || !to) {
    const end = next === 0 ? stations[0] : stations.at(-1);
    return end ? end.slice(1) : [];
  }
  const share = (at - from[0]) / (to[0] - from[0]);
  const before = stations[next - 2];
  const after = stations[next + 1];
  return from.slice(1).map((value, k) => {
    const end = valueAt(to, k + 1);
    const step = to[0] - from[0];
    const slope = (a: Station | undefined, b: Station | undefined): number =>
      a && b ? (valueAt(b, k + 1) - valueAt(a, k + 1)) / (b[0] - a[0]) : 0;
    const here = slope(from, to);
    // Monotone: at most three times as steep as the straight line between the two, and level where the curve turns.
    const tamed = (s: number): number =>
      s * here <= 0 ? 0 : Math.sign(s) * Math.min(Math.abs(s), 3 * Math.abs(here));
    const [m, n] = [tamed(slope(before, to)) * step, tamed(slope(from, after)) * step];
    const [t2, t3] = [share * share, share ** 3];
    return (
      value * (2 * t3 - 3 * t2 + 1) + m * (t3 - 2 * t2 + share) + end * (3 * t2 - 2 * t3) + n * (t3 - t2)
    );
  });
}

/** Something worn from one place to another, metres thick. */
export interface Garment {
  readonly from: number;
  readonly to: number;
  readonly colour: number;
  readonly thick: number;
}

/** What is worn at a place: the last item that reaches it. */
export const wornAt = (garments: readonly Garment[], at: number): Garment | null =>
  garments.findLast(({ from, to }) => at >= from && at <= to) ?? null;

const EDGE = 0.002;

/** Places for cross-sections: evenly, and two at each edge of what is worn. */
export function places(from: number, to: number, count: number, garments: readonly Garment[]): number[] {
  const even = Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
  const edges = garments
    .flatMap((garment) => [garment.from, garment.to])
    .filter((edge) => edge > from + EDGE && edge < to - EDGE)
    .flatMap((edge) => [edge - EDGE, edge + EDGE]);
  return [...even, ...edges].sort((a, b) => a - b);
}
