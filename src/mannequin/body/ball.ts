import { radiansOf } from '../../geometry/angle.ts';
import type { Ball } from './figure.ts';
import { gap, type Spot } from './linkage.ts';
import type { Person } from './person.ts';

/** A ball on the floor, its centre over that place. */
export const ballAt = (x: number, radius: number): Ball => ({ centre: { x, y: radius, z: 0 }, radius });

/** How far the ball gives under a body (m). Basis: judgement; makers' balls give way by a few centimetres. */
export const GIVES_M = 0.03;

/** The hip joint of a person who lies over a ball, seen from the ball's centre. `at`: degrees from its top towards the feet. */
export function hipOnBall({ radius: { hip } }: Person, ball: number, at: number): Spot {
  const out = ball + hip * 0.75 - GIVES_M;
  const around = radiansOf(at);
  return [out * Math.sin(around), ball + out * Math.cos(around)];
}

/**
 * The centre of a ball that supports a limb from `a` to `b` at `fromA` metres from `a`. The ball is on the left, going from `a` to `b`.
 * `out`: its radius plus half the limb's thickness (m).
 */
export function ballUnder(a: Spot, b: Spot, fromA: number, out: number): Spot {
  const size = Math.max(1e-6, gap(a, b));
  const [ux, uy] = [(b[0] - a[0]) / size, (b[1] - a[1]) / size];
  const apart = out - GIVES_M / 2;
  return [a[0] + ux * fromA - uy * apart, a[1] + uy * fromA + ux * apart];
}
