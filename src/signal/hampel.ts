import { median } from './median.ts';

/** Scales a median absolute deviation to the standard deviation of a normal distribution. */
const MAD_TO_SD = 1.4826;

/**
 * Causal Hampel identifier: is the newest value of `recent` an outlier among them? It is if it lies further from their
 * median than three scaled median absolute deviations, and than `floor`, in the values' own unit.
 * Steady motion is not an outlier: over five values that move evenly, the newest lies 2 steps off and the limit is 4.4.
 * Source: Hampel 1974; Pearson et al., "Generalized Hampel Filters", 2016.
 */
export function isOutlier(recent: readonly number[], floor: number): boolean {
  const newest = recent[recent.length - 1];
  if (newest === undefined) return false;
  // Nearly always so, and then their median is as near.
  if (recent.every((value) => Math.abs(newest - value) <= floor)) return false;
  const middle = median(recent);
  if (middle === null || Math.abs(newest - middle) <= floor) return false;
  const spread = median(recent.map((value) => Math.abs(value - middle)));
  return spread !== null && Math.abs(newest - middle) > 3 * MAD_TO_SD * spread;
}
