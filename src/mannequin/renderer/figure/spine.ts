import { midHip, midShoulder, type Figure } from '../../body/figure.ts';
import { across, add, along, cross, distance, minus, times, unit, type Vector } from '../../body/vector.ts';
import type { RingFrame } from './loft.ts';
import { clamp } from '../../../geometry/number.ts';

/** How far the pelvis follows the thighs, and the chest the neck. Basis: judgement; a spine bends along its whole length. */
const PELVIS_FOLLOWS = 0.22;
const CHEST_FOLLOWS = 0.3;

/** The curve from the hips to the shoulders, and the body's left at both ends. */
export interface Spine {
  at(height: number): RingFrame;
}

export function spineOf(figure: Figure): Spine {
  const { left, right, head } = figure;
  const [low, high] = [midHip(figure), midShoulder(figure)];
  const size = distance(low, high);
  const trunk = unit(minus(high, low));
  const thighs = unit(add(minus(left.knee, left.hip), minus(right.knee, right.hip)));
  const neck = unit(minus(head.centre, high));
  const rise = unit(along(trunk, thighs, -PELVIS_FOLLOWS));
  const reach = unit(along(trunk, neck, CHEST_FOLLOWS));
  const [hips, shoulders] = [unit(minus(left.hip, right.hip)), unit(minus(left.shoulder, right.shoulder))];
  return {
    at: (height) => {
      const t = clamp(height, [0, 1]);
      const [t2, t3] = [t * t, t ** 3];
      const on = (a: number, m: number, b: number, n: number): Vector =>
        add(add(times(low, a), times(rise, m * size)), add(times(high, b), times(reach, n * size)));
      const curve = on(2 * t3 - 3 * t2 + 1, t3 - 2 * t2 + t, 3 * t2 - 2 * t3, t3 - t2);
      const tangent = on(6 * t2 - 6 * t, 3 * t2 - 4 * t + 1, 6 * t - 6 * t2, 3 * t2 - 2 * t);
      const up = unit(tangent);
      const side = across(add(times(hips, 1 - t), times(shoulders, t)), up);
      return {
        origin: along(curve, up, (height - t) * size),
        left: side,
        front: cross(side, up),
      };
    },
  };
}
