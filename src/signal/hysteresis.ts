/** Two thresholds: becomes true at `enter` or above, and stays true down to `leave`. */
export const latchAbove = (was: boolean, value: number, enter: number, leave: number): boolean =>
  value >= (was ? leave : enter);

/** When the condition became true: the earlier time while it stays true, otherwise null. */
export const since = (was: number | null, holds: boolean, timestampMs: number): number | null =>
  holds ? (was ?? timestampMs) : null;

/** Has a condition that became true at that time lasted for `dwellMs`? */
export const lasted = (sinceMs: number | null, timestampMs: number, dwellMs: number): boolean =>
  sinceMs !== null && timestampMs - sinceMs >= dwellMs;
