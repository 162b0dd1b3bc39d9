import type { BufferGeometry } from 'three';
import { valueAt } from '../../../signal/value-at.ts';
import { Loft, oval, stacked, type LoftRing } from './loft.ts';
import { places, valuesAt, wornAt, type Garment, type Station } from './profile.ts';

/** A limb between two joints, from 0 at the inner to 1 at the outer: half width, half depth and how far its middle is ahead. */
export interface Segment {
  readonly length: number;
  readonly stations: readonly Station[];
  readonly skin: number;
  readonly garments: readonly Garment[];
}

const SEGMENTS = 16;
const RINGS = 14;
const CAP_RINGS = 5;

/** The limb hangs from the origin down to -length, front towards z, and ends in round caps. */
export function segmentGeometry({ length, stations, skin, garments }: Segment): BufferGeometry {
  const rings: { y: number; ring: LoftRing }[] = [];
  const ring = (at: number, beyond: number, shrink: number): void => {
    const values = valuesAt(stations, at);
    const [wide, deep, ahead] = [valueAt(values, 0), valueAt(values, 1), valueAt(values, 2)];
    const worn = wornAt(garments, at);
    // Bare skin adds no thickness.
    const thick = worn?.thick ?? 0;
    rings.push({
      y: -at * length + beyond * (wide + thick),
      ring: {
        outline: oval((wide + thick) * shrink, (deep + thick) * shrink, SEGMENTS, { ahead }),
        colour: worn?.colour ?? skin,
      },
    });
  };
  const cap = (at: number, sign: 1 | -1): void => {
    for (let i = 1; i <= CAP_RINGS; i++) {
      const angle = (Math.PI / 2) * (i / CAP_RINGS);
      ring(at, sign * Math.sin(angle), Math.max(0.002, Math.cos(angle)));
    }
  };
  cap(0, 1);
  for (const at of places(0, 1, RINGS, garments)) ring(at, 0, 1);
  cap(1, -1);
  rings.sort((a, b) => a.y - b.y);
  return new Loft(rings.map((one) => one.ring)).lay(stacked(rings.map(({ y }) => y))).geometry;
}
