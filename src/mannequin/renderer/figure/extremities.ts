import { CapsuleGeometry, type BufferGeometry } from 'three';
import { TOE_M } from '../../body/limbs.ts';
import type { Person } from '../../body/person.ts';
import { shaded } from './clothing.ts';
import { Loft, oval, stacked, type LoftRing, type RingFrame } from './loft.ts';
import { merged, painted } from '../room/paint.ts';
import { valueAt } from '../../../signal/value-at.ts';
import { valuesAt, type Station } from './profile.ts';

/** Height of the person for whom the sizes below were drawn (m). */
const DRAWN_HEIGHT = 1.7;

/** Palm, from the wrist on: half breadth and half thickness (m). */
const PALM: readonly Station[] = [
  [-0.012, 0.004, 0.004],
  [-0.008, 0.022, 0.015],
  [0.01, 0.027, 0.018],
  [0.045, 0.037, 0.017],
  [0.08, 0.042, 0.014],
  [0.098, 0.04, 0.011],
  [0.104, 0.02, 0.004],
];

/** Fingers: sideways position (towards the thumb), beginning, length and half thickness (m). */
const FINGERS = [
  [0.029, 0.09, 0.068, 0.0085],
  [0.01, 0.094, 0.078, 0.009],
  [-0.0095, 0.092, 0.072, 0.0085],
  [-0.028, 0.085, 0.055, 0.0075],
] as const;

/** A hand hanging from the wrist: fingers down, the palm to the front, the thumb to the left (`thumb` 1) or the right. */
export function handGeometry(person: Person, skin: number, thumb: 1 | -1): BufferGeometry {
  const heights = PALM.map(([y]) => -y).reverse();
  const rings = heights.map((y): LoftRing => {
    const values = valuesAt(PALM, -y);
    const [wide, deep] = [valueAt(values, 0), valueAt(values, 1)];
    return { outline: oval(wide, deep, 12, { square: 2.5 }), colour: skin };
  });
  const palm = new Loft(rings).lay(stacked(heights)).geometry;
  const fingers = FINGERS.map(([aside, from, length, radius]) =>
    painted(
      new CapsuleGeometry(radius, length - radius * 2, 2, 6)
        .translate(0, -length / 2, 0)
        .rotateZ(aside * thumb * 2.2)
        .rotateX(-0.12)
        .translate(aside * thumb, -from, 0.001),
      shaded(skin, 0.98),
    ),
  );
  const thumbPart = painted(
    new CapsuleGeometry(0.011, 0.048, 2, 7)
      .translate(0, -0.03, 0)
      .rotateZ(thumb * 0.62)
      .translate(thumb * 0.026, -0.026, 0.008),
    shaded(skin, 0.98),
  );
  const scale = person.height / DRAWN_HEIGHT;
  return merged([palm, ...fingers, thumbPart]).scale(scale, scale, scale);
}

/** Foot, along the sole from the ankle: half breadth, height over the sole (m). */
const FOOT: readonly Station[] = [
  [-0.058, 0.012, 0.03],
  [-0.052, 0.026, 0.055],
  [-0.025, 0.034, 0.086],
  [0.02, 0.036, 0.088],
  [0.06, 0.038, 0.07],
  [0.11, 0.045, 0.052],
  [0.15, 0.048, 0.042],
];
const TOES: readonly Station[] = [
  [-0.015, 0.047, 0.043],
  [0.01, 0.048, 0.04],
  [0.03, 0.043, 0.034],
  [0.048, 0.032, 0.026],
  [0.055, 0.012, 0.014],
];

const lying = (lengths: readonly number[]): RingFrame[] =>
  lengths.map((z) => ({
    origin: { x: 0, y: 0, z },
    left: { x: 1, y: 0, z: 0 },
    front: { x: 0, y: -1, z: 0 },
  }));

/** Cross-sections that stand on the sole, `drop` under the origin. */
function onSole(stations: readonly Station[], drop: number, upper: number, sole: number): BufferGeometry {
  const rings = stations.map((station): LoftRing => {
    const [wide, high] = [valueAt(station, 1), valueAt(station, 2)];
    const outline = oval(wide, high / 2, 14, { ahead: drop - high / 2, square: 2.6 });
    return { outline, colour: upper };
  });
  const shoe = new Loft(rings).lay(lying(stations.map(([z]) => z))).geometry;
  if (sole === upper) return shoe;
  const flat = stations.map((station): LoftRing => ({
    outline: oval(valueAt(station, 1) + 0.003, 0.011, 14, { ahead: drop - 0.009, square: 4 }),
    colour: sole,
  }));
  return merged([shoe, new Loft(flat).lay(lying(stations.map(([z]) => z))).geometry]);
}

/** A foot below its ankle, up to the ball, and its toes below the ball's joint: y up from the sole, z to the toes. */
export function footGeometries(
  person: Person,
  skin: number,
  shoes: number | null,
): { readonly foot: BufferGeometry; readonly toes: BufferGeometry } {
  const scale = person.height / DRAWN_HEIGHT;
  const upper = shoes ?? skin;
  const sole = shoes === null ? skin : shoes === 0xf2f2f0 ? 0x9aa0a6 : 0xf4f4f2;
  const part = (stations: readonly Station[], drop: number): BufferGeometry =>
    onSole(stations, drop / scale, upper, sole).scale(scale, scale, scale);
  return { foot: part(FOOT, person.ankle), toes: part(TOES, TOE_M) };
}
