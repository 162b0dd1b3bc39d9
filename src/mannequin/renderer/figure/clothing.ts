import type { Look } from '../../body/look.ts';
import type { Garment } from './profile.ts';

/** What each part of the body wears. Places along it are the same as in its stations. */
export interface Clothing {
  readonly torso: readonly Garment[];
  readonly upperArm: readonly Garment[];
  readonly thigh: readonly Garment[];
  readonly shank: readonly Garment[];
}

/** The channels of a colour, multiplied by a brightness. */
export const shaded = (colour: number, by: number): number =>
  [16, 8, 0].reduce(
    (mixed, shift) => mixed | (Math.min(255, Math.round(((colour >> shift) & 255) * by)) << shift),
    0,
  );

export function clothingOf({ top, bottoms, shoes }: Look): Clothing {
  const cloth = (from: number, to: number, colour: number, thick: number): Garment => ({
    from,
    to,
    colour,
    thick,
  });
  const loose = top.cut === 't-shirt' ? 0.006 : 0.003;
  const trim = shaded(top.colour, 0.78);
  const sock = shoes === null ? [] : [cloth(0.84, 1.2, 0xe9e9e6, 0.003)];
  const legs = bottoms.cut === 'leggings';
  return {
    torso: [
      cloth(-1, 0.17, bottoms.colour, 0.003),
      cloth(0.13, 0.19, shaded(bottoms.colour, 1.5), 0.005),
      cloth(top.cut === 't-shirt' ? 0.1 : 0.16, top.cut === 't-shirt' ? 1.12 : 1.08, top.colour, loose),
      cloth(top.cut === 't-shirt' ? 1.105 : 1.06, top.cut === 't-shirt' ? 1.13 : 1.085, trim, loose),
    ],
    upperArm:
      top.cut === 't-shirt'
        ? [cloth(-1, 0.42, top.colour, 0.009), cloth(0.4, 0.44, trim, 0.01)]
        : [cloth(-1, -0.02, top.colour, 0.003)],
    thigh: [cloth(-1, legs ? 2 : 0.5, bottoms.colour, legs ? 0.002 : 0.009)],
    shank: [...(legs ? [cloth(-1, 0.86, bottoms.colour, 0.002)] : []), ...sock],
  };
}
