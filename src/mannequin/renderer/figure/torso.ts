import type { Person } from '../../body/person.ts';
import { valueAt } from '../../../signal/value-at.ts';
import { Loft, oval, type LoftRing } from './loft.ts';
import { places, valuesAt, wornAt, type Garment, type Station } from './profile.ts';

const SEGMENTS = 28;
const RINGS = 26;

/** The skin of a trunk, and how far up the spine each of its cross-sections is: 0 at the hips, 1 at the shoulders. */
export interface Torso {
  readonly loft: Loft;
  readonly heights: readonly number[];
}

/** A swelling around a place: 1 at the place, 0 at `reach`. */
const swell = (x: number, at: number, reach: number): number => {
  const away = Math.abs(x - at) / reach;
  return away >= 1 ? 0 : (1 + Math.cos(Math.PI * away)) / 2;
};

/** Half width and half depth along the trunk, how far its middle is ahead, and how square it is. Basis: figure drawing. */
function stations({ sex, halfShoulders, radius: r }: Person): readonly Station[] {
  const [hip, waist, chest] = [r.hip, r.waist, r.chest];
  const male = sex === 'male';
  return [
    [-0.24, 0.004, 0.004, -0.005, 2],
    [-0.235, hip * 0.3, hip * 0.3, -0.005, 2],
    [-0.2, hip * 0.62, hip * 0.52, -0.006, 2],
    [-0.1, hip * 1.02, hip * 0.72, -0.006, 2.1],
    [0, hip * (male ? 1.15 : 1.2), hip * 0.78, -0.004, 2.2],
    [0.16, hip * (male ? 1.12 : 1.14), hip * 0.76, 0, 2.3],
    [0.42, waist * (male ? 1.16 : 1.12), waist * 0.78, 0.006, 2.3],
    [0.62, chest * 1.12, chest * 0.76, 0.006, 2.3],
    [0.78, chest * 1.17, chest * 0.76, 0.004, 2.4],
    [0.92, Math.max(chest * 1.06, halfShoulders * 0.9), chest * 0.7, 0, 2.4],
    [1, halfShoulders * 0.94, chest * 0.56, -0.004, 2.3],
    [1.06, halfShoulders * 0.72, chest * 0.45, -0.008, 2.1],
    [1.11, Math.max(r.neck * 1.25, halfShoulders * 0.46), r.neck * 1.2, -0.01, 2],
    [1.17, r.neck * 1.05, r.neck * 1.08, -0.006, 2],
    [1.24, r.neck * 0.4, r.neck * 0.4, -0.004, 2],
  ];
}

export function makeTorso(person: Person, skin: number, garments: readonly Garment[]): Torso {
  const shape = stations(person);
  const { hip, chest, waist } = person.radius;
  const female = person.sex === 'female';
  const girth = waist / person.height;
  const bust = female ? chest * 0.3 : chest * 0.06;
  const buttocks = hip * (female ? 0.16 : 0.12);
  const belly = Math.max(0, girth - 0.086) * person.height * 1.6;
  const heights = places(-0.24, 1.24, RINGS, garments);
  const rings = heights.map((at): LoftRing => {
    const values = valuesAt(shape, at);
    const [wide, deep] = [valueAt(values, 0), valueAt(values, 1)];
    const [ahead, square] = [valueAt(values, 2), valueAt(values, 3)];
    const worn = wornAt(garments, at);
    // Bare skin adds no thickness.
    const thick = worn?.thick ?? 0;
    const outline = oval(wide + thick, deep + thick, SEGMENTS, { ahead, square }).map(
      ([left, front]): [number, number] => {
        const across = left / Math.max(0.01, wide);
        const lobes = swell(Math.abs(across), 0.48, 0.62);
        const out =
          front > ahead
            ? bust * swell(at, 0.74, 0.2) * lobes + belly * swell(at, 0.35, 0.35) * swell(across, 0, 1.1)
            : -buttocks * swell(at, -0.02, 0.32) * lobes;
        // Only what faces forwards or backwards swells; otherwise the sides would fold.
        return [left, front + out * Math.min(1, (2 * Math.abs(front - ahead)) / Math.max(0.01, deep))];
      },
    );
    return { outline, colour: worn?.colour ?? skin };
  });
  return { loft: new Loft(rings), heights };
}
