import { distance, type Point } from '../../geometry/point.ts';
import { emptyWindow, windowMedian, type TimedWindow } from '../../signal/timed-window.ts';
import type { Joint } from '../body/body.ts';

/**
 * Hip and ankle this far apart, as a share of the length of thigh and shank, are the ends of a straight leg. Basis: geometry, a knee of 150
 * degrees has .966, and the rules take less for bent; more than the upper limit is an ankle that has jumped.
 */
const STRAIGHT = { from: 0.965, to: 1.1 } as const;

/** The knee of a leg that is straight, if it alone is out of sight. `bones`: lengths of trunk, thigh and shank in the last while, pixels. */
export function straightKnee(
  { hip, knee, ankle }: Readonly<Pick<Record<Joint, Point | null>, 'hip' | 'knee' | 'ankle'>>,
  [, thigh = emptyWindow, shank = emptyWindow]: readonly TimedWindow[],
): Point | null {
  const [upper, lower] = [windowMedian(thigh), windowMedian(shank)];
  if (knee !== null || hip === null || ankle === null || upper === null || lower === null) return knee;
  const share = distance(hip, ankle) / (upper + lower);
  if (share < STRAIGHT.from || share > STRAIGHT.to) return null;
  const along = upper / (upper + lower);
  return { x: hip.x + along * (ankle.x - hip.x), y: hip.y + along * (ankle.y - hip.y) };
}
