/** Two thresholds: becomes true at `enter` or above, stays true down to `leave`. */
export const latchAbove = (was: boolean, value: number, enter: number, leave: number): boolean =>
  value >= (was ? leave : enter);

/** Since when a condition has been true without a break: the earlier time while it stays so, else null. */
export const since = (was: number | null, holds: boolean, timestampMs: number): number | null =>
  holds ? (was ?? timestampMs) : null;

/** Has a condition true since then lasted for `dwellMs`? */
export const lasted = (sinceMs: number | null, timestampMs: number, dwellMs: number): boolean =>
  sinceMs !== null && timestampMs - sinceMs >= dwellMs;
