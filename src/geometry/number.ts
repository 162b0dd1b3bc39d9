/** `value`, limited to the range. */
export const clamp = (value: number, range: readonly [from: number, to: number]): number =>
  Math.max(range[0], Math.min(range[1], value));
