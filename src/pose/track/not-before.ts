/** Those that are not older than `oldestMs`, in a new list. They are in the order of their times. */
export function notBefore<Timed extends { readonly timestampMs: number }>(
  all: readonly Timed[],
  oldestMs: number,
): Timed[] {
  let first = 0;
  for (let one = all[0]; one !== undefined && one.timestampMs < oldestMs; one = all[first]) first++;
  return all.slice(first);
}
