import { median } from './median.ts';

/** Scales a median absolute deviation to the standard deviation of a normal distribution. */
const MAD_TO_SD = 1.4826;

/**
 * Causal Hampel identifier: is the newest value of `recent` an outlier? It is if its distance from the median is more than three scaled
 * median absolute deviations and more than `floor`, in the unit of the values. Steady motion is not an outlier: in five values that move
 * evenly, the newest is 2 steps away and the limit is 4.4. Source: Hampel 1974; Pearson et al., "Generalized Hampel Filters", 2016.
 */
export function isOutlier(recent: readonly number[], floor: number): boolean {
  const newest = recent[recent.length - 1];
  if (newest === undefined) return false;
  // This is nearly always so, and then the median is just as close.
  if (recent.every((value) => Math.abs(newest - value) <= floor)) return false;
  const middle = median(recent);
  if (middle === null || Math.abs(newest - middle) <= floor) return false;
  const spread = median(recent.map((value) => Math.abs(value - middle)));
  return spread !== null && Math.abs(newest - middle) > 3 * MAD_TO_SD * spread;
}
