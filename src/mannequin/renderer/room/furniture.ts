import { BoxGeometry, ConeGeometry, CylinderGeometry, type BufferGeometry } from 'three';
import { shaded } from '../figure/clothing.ts';
import { merged, painted, pebble } from './paint.ts';
import { seeded } from '../../../geometry/seeded.ts';
import { valueAt } from '../../../signal/value-at.ts';

type Triple = readonly [x: number, y: number, z: number];

const box = (size: Triple, centre: Triple, colour: number): BufferGeometry =>
  painted(new BoxGeometry(...size).translate(...centre), colour);

/** A sofa of low square cushions, its back to z = 0. */
export function sofa(colour: number): BufferGeometry {
  const feet = [-0.78, 0.78].map((x) => box([0.06, 0.1, 0.06], [x, 0.05, 0.62], 0x3a2f28));
  const seats = [-0.42, 0.42].flatMap((x) => [
    box([0.8, 0.16, 0.62], [x, 0.36, 0.42], shaded(colour, 1.08)),
    box([0.78, 0.42, 0.16], [x, 0.62, 0.16], shaded(colour, 1.04)),
  ]);
  return merged([
    ...feet,
    ...seats,
    box([1.9, 0.24, 0.74], [0, 0.2, 0.38], colour),
    box([1.9, 0.78, 0.14], [0, 0.46, 0.07], shaded(colour, 0.92)),
    ...[-0.94, 0.94].map((x) => box([0.16, 0.56, 0.76], [x, 0.33, 0.38], shaded(colour, 0.96))),
  ]);
}

/** A pot with a bush of blades. */
export function plant(seed: number): BufferGeometry {
  const chance = seeded(seed);
  const blades = Array.from({ length: 22 }, () => {
    const high = 0.45 + chance() * 0.55;
    return painted(
      new ConeGeometry(0.035, high, 4)
        .scale(1, 1, 0.25)
        .translate(0, high / 2, 0)
        .rotateX(0.15 + chance() * 0.65)
        .rotateY(chance() * 2 * Math.PI)
        .translate(0, 0.34, 0),
      shaded(0x3f7d46, 0.7 + chance() * 0.6),
    );
  });
  const pot = painted(new CylinderGeometry(0.17, 0.13, 0.34, 16).translate(0, 0.17, 0), 0xb98a6b);
  return merged([pot, ...blades]);
}

/** The colours of the books. */
const BOOKS = [0x7c3f3f, 0x3f5c7c, 0x6f7c3f, 0xc7b47a, 0x4d4d55, 0xd8d2c5];

/** A low shelf with books, its back to z = 0. */
export function shelf(seed: number): BufferGeometry {
  const chance = seeded(seed);
  const parts = [0.03, 0.42, 0.81].map((y) => box([1.1, 0.04, 0.3], [0, y, 0.15], 0xcbb595));
  for (const x of [-0.56, 0.56]) parts.push(box([0.04, 0.84, 0.3], [x, 0.41, 0.15], 0xbda684));
  parts.push(box([1.1, 0.82, 0.02], [0, 0.41, 0.01], 0xa89271));
  for (const y of [0.05, 0.44]) {
    for (let x = -0.5; x < 0.4;) {
      const [wide, high] = [0.025 + chance() * 0.04, 0.2 + chance() * 0.13];
      const colour = valueAt(BOOKS, Math.floor(chance() * BOOKS.length));
      parts.push(box([wide, high, 0.19], [x + wide / 2, y + high / 2, 0.15], colour));
      x += wide + 0.004 + (chance() < 0.12 ? 0.12 : 0);
    }
  }
  parts.push(pebble([0.09, 0.11, 0.09], [0.3, 0.93, 0.15], 0xd9d4ca));
  return merged(parts);
}

/** A window with a white frame and daylight behind it, flat on z = 0. */
export function windowFrame(): BufferGeometry {
  return merged([
    box([1.16, 1.26, 0.03], [0, 0, 0], 0xf7f7f4),
    box([0.5, 0.54, 0.04], [-0.27, 0.29, 0.002], 0xdcecf7),
    box([0.5, 0.54, 0.04], [0.27, 0.29, 0.002], 0xdcecf7),
    box([0.5, 0.54, 0.04], [-0.27, -0.29, 0.002], 0xc9dcea),
    box([0.5, 0.54, 0.04], [0.27, -0.29, 0.002], 0xc9dcea),
    box([1.26, 0.05, 0.16], [0, -0.65, 0.06], 0xf0efea),
  ]);
}
