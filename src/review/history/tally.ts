/** How many times each of these occurs, in the order of their first occurrence. */
export function tally(ids: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  // An item that is not in the map has not occurred before.
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}
