/** The items that are not older than `oldestMs`, as a new list. `all` must be in the order of time. */
export function notBefore<Timed extends { readonly timestampMs: number }>(
  all: readonly Timed[],
  oldestMs: number,
): Timed[] {
  let first = 0;
  for (let one = all[0]; one !== undefined && one.timestampMs < oldestMs; one = all[first]) first++;
  return all.slice(first);
}
