import { BufferAttribute, BufferGeometry, Color } from 'three';
import { along, cross, minus, unit, type Vector } from '../../body/vector.ts';
import { valueAt } from '../../../signal/value-at.ts';

/** A cross-section: its outline in metres, to the left and to the front, counter-clockwise from the left, in one colour. */
export interface LoftRing {
  readonly outline: readonly (readonly [left: number, front: number])[];
  readonly colour: number;
}

/** The place of a cross-section as unit vectors. Left x up = front. */
export interface RingFrame {
  readonly origin: Vector;
  readonly left: Vector;
  readonly front: Vector;
}

/** An ellipse that becomes squarer as `square` grows from 2. The centre is `ahead` of the frame's origin. */
export function oval(
  wide: number,
  deep: number,
  segments: number,
  { ahead = 0, square = 2 }: { readonly ahead?: number; readonly square?: number } = {},
): [left: number, front: number][] {
  const blunt = (x: number): number => Math.sign(x) * Math.abs(x) ** (2 / square);
  return Array.from({ length: segments }, (_, j) => {
    const angle = (2 * Math.PI * j) / segments;
    return [wide * blunt(Math.cos(angle)), ahead + deep * blunt(Math.sin(angle))];
  });
}

/** A skin over cross-sections, from the lowest to the highest. All outlines have the same number of points. */
export class Loft {
  readonly geometry = new BufferGeometry();
  readonly #points: Vector[][];
  readonly #positions: BufferAttribute;
  readonly #normals: BufferAttribute;

  constructor(readonly rings: readonly LoftRing[]) {
    const segments = valueAt(rings, 0).outline.length;
    const count = rings.length * segments;
    const colours = new BufferAttribute(new Float32Array(count * 3), 3);
    const index: number[] = [];
    rings.forEach(({ colour }, i) => {
      const { r, g, b } = new Color(colour);
      for (let j = 0; j < segments; j++) {
        colours.setXYZ(i * segments + j, r, g, b);
        if (i + 1 === rings.length) continue;
        const [a, next] = [i * segments + j, i * segments + ((j + 1) % segments)];
        index.push(a, a + segments, next, next, a + segments, next + segments);
      }
    });
    this.#points = rings.map(() => []);
    this.#positions = new BufferAttribute(new Float32Array(count * 3), 3);
    this.#normals = new BufferAttribute(new Float32Array(count * 3), 3);
    this.geometry.setAttribute('position', this.#positions);
    this.geometry.setAttribute('normal', this.#normals);
    this.geometry.setAttribute('color', colours);
    this.geometry.setIndex(index);
  }

  /** Places each cross-section into its frame. */
  lay(frames: readonly RingFrame[]): this {
    this.rings.forEach(({ outline }, i) => {
      const frame = frames[i];
      if (!frame) return;
      this.#points[i] = outline.map(([left, front]) =>
        along(along(frame.origin, frame.left, left), frame.front, front),
      );
    });
    let vertex = 0;
    this.#points.forEach((ring, i) => {
      const below = this.#points[Math.max(0, i - 1)] ?? ring;
      const above = this.#points[Math.min(this.#points.length - 1, i + 1)] ?? ring;
      ring.forEach((p, j) => {
        const round = minus(ring[(j + 1) % ring.length] ?? p, ring[(j + ring.length - 1) % ring.length] ?? p);
        const n = unit(cross(minus(above[j] ?? p, below[j] ?? p), round));
        this.#positions.setXYZ(vertex, p.x, p.y, p.z);
        this.#normals.setXYZ(vertex, n.x, n.y, n.z);
        vertex++;
      });
    });
    this.#positions.needsUpdate = true;
    this.#normals.needsUpdate = true;
    return this;
  }
}

const LEFT: Vector = { x: 1, y: 0, z: 0 };
const FRONT: Vector = { x: 0, y: 0, z: 1 };

/** Frames stacked along y: left is x, front is z. */
export const stacked = (heights: readonly number[]): RingFrame[] =>
  heights.map((y) => ({ origin: { x: 0, y, z: 0 }, left: LEFT, front: FRONT }));
