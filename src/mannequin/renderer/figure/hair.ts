import { degreesOf } from '../../../geometry/angle.ts';
import { CapsuleGeometry, type BufferGeometry } from 'three';
import type { Hairstyle, Look } from '../../body/look.ts';
import { shaded } from './clothing.ts';
import { painted, pebble } from '../room/paint.ts';
import { blown, skinDistance } from './skull.ts';
import { clamp } from '../../../geometry/number.ts';

/** Where hair begins, in degrees above the ears, in front, at the side and at the back; and how thick it is (m). */
const CUTS: Readonly<
  Record<Hairstyle, { readonly line: readonly [number, number, number]; readonly thick: number }>
> = {
  cropped: { line: [50, 16, -28], thick: 0.005 },
  short: { line: [47, 8, -32], thick: 0.013 },
  bob: { line: [46, -38, -48], thick: 0.02 },
  ponytail: { line: [48, 14, -34], thick: 0.009 },
  bun: { line: [48, 14, -34], thick: 0.009 },
};

/** Hair begins higher in front of the ear than behind it. */
function hairline([front, side, back]: readonly [number, number, number], azimuth: number): number {
  const smooth = (share: number): number => {
    const s = clamp(share, [0, 1]);
    return s * s * (3 - 2 * s);
  };
  return azimuth < 95
    ? front + (side - front) * smooth((azimuth - 40) / 50)
    : side + (back - side) * smooth((azimuth - 95) / 50);
}

export function hairParts({ hair, hairstyle }: Look): BufferGeometry[] {
  const { line, thick } = CUTS[hairstyle];
  const cap = blown(
    (x, y, z) => {
      const elevation = degreesOf(Math.asin(clamp(y, [-1, 1])));
      const azimuth = degreesOf(Math.abs(Math.atan2(x, z)));
      const over = clamp((elevation - hairline(line, azimuth)) / 5, [0, 1]);
      return skinDistance(x, y, z) * (0.95 + 0.05 * over) + thick * over;
    },
    36,
    30,
  );
  const parts = [painted(cap, hair)];
  if (hairstyle === 'bun') parts.push(pebble([0.036, 0.036, 0.032], [0, 0.075, -0.112], shaded(hair, 0.92)));
  if (hairstyle === 'ponytail') parts.push(pebble([0.02, 0.02, 0.018], [0, 0.055, -0.112], 0xb23a48));
  return parts;
}

/** Where a ponytail is tied: up from between the ears, and back, in metres of the drawn head. */
export const TIED = { up: 0.055, back: 0.118 } as const;

/** A ponytail hanging down from the origin; null for other hair. */
export function tailGeometry({ hair, hairstyle }: Look): BufferGeometry | null {
  if (hairstyle !== 'ponytail') return null;
  return painted(
    new CapsuleGeometry(0.5, 1, 6, 10).scale(0.042, 0.1, 0.036).translate(0, -0.1, 0),
    shaded(hair, 0.92),
  );
}
