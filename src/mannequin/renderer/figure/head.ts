import type { BufferGeometry } from 'three';
import type { Look } from '../../body/look.ts';
import type { Person } from '../../body/person.ts';
import { shaded } from './clothing.ts';
import { hairParts } from './hair.ts';
import { merged, painted, pebble } from '../room/paint.ts';
import { blown, skinDistance } from './skull.ts';

/** Distance from the nose to the middle between the ears of the head for which the sizes below were drawn (m). */
const DRAWN_FACE = 0.112;
const DRAWN_HALF_HEAD = 0.071;

function faceParts({ skin, hair, iris }: Look): BufferGeometry[] {
  const lip = shaded(skin, 0.78) - 0x000805;
  const both = (part: (side: 1 | -1) => BufferGeometry[]): BufferGeometry[] => [...part(1), ...part(-1)];
  return [
    // Ridge, tip and wings of the nose. Its shaded side shows which way a face looks.
    pebble([0.0085, 0.028, 0.012], [0, 0.008, 0.094], skin, [-16, 0, 0]),
    pebble([0.0115, 0.01, 0.013], [0, -0.012, 0.101], shaded(skin, 0.97)),
    ...both((side) => [
      pebble([0.007, 0.006, 0.008], [side * 0.011, -0.016, 0.095], shaded(skin, 0.9)),
      // Sockets a shade darker, then white, iris and pupil.
      pebble([0.018, 0.013, 0.008], [side * 0.03, 0.032, 0.081], shaded(skin, 0.84)),
      pebble([0.0145, 0.0085, 0.009], [side * 0.03, 0.032, 0.083], 0xf4f1ec),
      pebble([0.0062, 0.0068, 0.004], [side * 0.03, 0.032, 0.0905], iris),
      pebble([0.003, 0.003, 0.002], [side * 0.03, 0.032, 0.094], 0x0b0908),
      pebble([0.0155, 0.003, 0.009], [side * 0.03, 0.0405, 0.0835], shaded(hair, 0.7), [0, 0, side * -4]),
      pebble([0.019, 0.0036, 0.006], [side * 0.031, 0.0545, 0.085], hair, [0, side * 14, side * -7]),
      pebble([0.007, 0.03, 0.017], [side * 0.0735, 0.004, -0.004], shaded(skin, 0.95), [8, side * -14, 0]),
      pebble([0.004, 0.019, 0.01], [side * 0.0785, 0.006, -0.004], shaded(skin, 0.78), [8, side * -14, 0]),
      pebble([0.018, 0.013, 0.012], [side * 0.033, -0.012, 0.076], shaded(skin, 1.02)),
    ]),
    pebble([0.023, 0.0052, 0.007], [0, -0.0495, 0.0925], lip),
    pebble([0.02, 0.006, 0.0075], [0, -0.058, 0.0915], shaded(lip, 1.08)),
    pebble([0.022, 0.0014, 0.0078], [0, -0.0535, 0.0925], shaded(lip, 0.55)),
    pebble([0.02, 0.014, 0.014], [0, -0.092, 0.078], skin),
  ];
}

/** A head about the middle between its ears: x left, y to the crown, z to the face. */
export function headGeometry(person: Person, look: Look): BufferGeometry {
  const skull = painted(blown(skinDistance, 28, 22), look.skin);
  return merged([skull, ...faceParts(look), ...hairParts(look)]).scale(
    person.halfHead / DRAWN_HALF_HEAD,
    person.face / DRAWN_FACE,
    person.face / DRAWN_FACE,
  );
}
