import { AIM } from '../camera.ts';
import { mirrored, shifted, withBall, type Figure } from './figure.ts';
import { add, vector } from './vector.ts';

/** The figure on its other side: the mirror image, on the same mat. The motions are on the right, their images on the left. */
export function onOtherSide(figure: Figure): Figure {
  const [image, by] = [mirrored(figure), vector(2 * AIM.x, 0)];
  return withBall(shifted(image, by), image.ball && { ...image.ball, centre: add(image.ball.centre, by) });
}
