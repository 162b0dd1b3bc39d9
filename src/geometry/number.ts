/** `value`, or the limit that it lies beyond. */
export const clamp = (value: number, [from, to]: readonly [from: number, to: number]): number =>
  Math.max(from, Math.min(to, value));
