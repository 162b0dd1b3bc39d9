/**
 * Length of the vector (x, y): 0 or more. It uses only operations that every browser rounds alike. `Math.hypot` is not one of them, and
 * takes twice as long. The division keeps very large and very small numbers in range. Both numbers must be finite.
 */
export function lengthOf(x: number, y: number): number {
  const most = Math.max(Math.abs(x), Math.abs(y));
  if (most === 0) return 0;
  const [a, b] = [x / most, y / most];
  return Math.sqrt(a * a + b * b) * most;
}
