/** `value`, limited to the range. */
export const clamp = (value: number, [from, to]: readonly [from: number, to: number]): number =>
  Math.max(from, Math.min(to, value));
