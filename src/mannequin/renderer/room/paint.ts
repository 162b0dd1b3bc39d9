import { radiansOf } from '../../../geometry/angle.ts';
import { BufferAttribute, Color, Matrix4, SphereGeometry, type BufferGeometry } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';

/** The geometry in one colour. */
export function painted(geometry: BufferGeometry, colour: number): BufferGeometry {
  const { r, g, b } = new Color(colour);
  const count = geometry.getAttribute('position').count;
  const colours = new BufferAttribute(new Float32Array(count * 3), 3);
  for (let i = 0; i < count; i++) colours.setXYZ(i, r, g, b);
  geometry.setAttribute('color', colours);
  return geometry;
}

type Triple = readonly [x: number, y: number, z: number];

/** A painted ellipsoid: half axes, centre, and turns about x, y, z in degrees. */
export function pebble(
  half: Triple,
  centre: Triple,
  colour: number,
  turns: Triple = [0, 0, 0],
): BufferGeometry {
  const geometry = new SphereGeometry(1, 12, 9).scale(...half);
  geometry.applyMatrix4(new Matrix4().makeRotationX(radiansOf(turns[0])));
  geometry.applyMatrix4(new Matrix4().makeRotationY(radiansOf(turns[1])));
  geometry.applyMatrix4(new Matrix4().makeRotationZ(radiansOf(turns[2])));
  return painted(geometry.translate(...centre), colour);
}

/** Many painted geometries merged into one, so that they are drawn at once. */
export function merged(parts: readonly BufferGeometry[]): BufferGeometry {
  const whole = mergeGeometries(
    parts.map((part) => {
      const plain = part.index ? part.toNonIndexed() : part;
      plain.deleteAttribute('uv');
      return plain;
    }),
  );
  for (const part of parts) part.dispose();
  return whole;
}
