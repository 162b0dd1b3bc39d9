/** Median of values in ascending order (the mean of the middle two if their number is even); null if there are no values. */
export function medianOfSorted(sorted: readonly number[]): number | null {
  const high = sorted[sorted.length >> 1];
  if (high === undefined) return null;
  return ((sorted[(sorted.length - 1) >> 1] ?? high) + high) / 2;
}

/** Median of values in any order. Sorts by insertion, which is fastest for the few values that it gets. */
export function median(values: readonly number[]): number | null {
  const sorted: number[] = [];
  for (const value of values) {
    let at = sorted.length;
    for (; at > 0; at--) {
      const before = sorted[at - 1] ?? value;
      if (before <= value) break;
      sorted[at] = before;
    }
    sorted[at] = value;
  }
  return medianOfSorted(sorted);
}
