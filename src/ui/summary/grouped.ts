/** Groups items with the same key, in the order of the first occurrence of each key. */
export const grouped = <Item>(
  items: readonly Item[],
  by: (item: Item) => string,
): readonly (readonly [key: string, same: readonly Item[]])[] =>
  [...new Set(items.map(by))].map((key) => [key, items.filter((item) => by(item) === key)] as const);
