import { JOINTS, type Edge, type Joints } from '../body/body.ts';
import type { PictureSize } from '../pose-frame.ts';

/** A joint this near to an edge (a share of the picture) may be cut off. */
const EDGE_SHARE = 0.02;

/** The edges of the picture that the body touches. */
export function edgesNear(sides: readonly Joints[], { width, height }: PictureSize): Edge[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const side of sides) {
    for (const joint of JOINTS) {
      const p = side[joint];
      if (p === null) continue;
      left = Math.min(left, p.x);
      right = Math.max(right, p.x);
      top = Math.min(top, p.y);
      bottom = Math.max(bottom, p.y);
    }
  }
  const [mx, my] = [EDGE_SHARE * width, EDGE_SHARE * height];
  const near: Edge[] = [];
  if (left < mx) near.push('left');
  if (right > width - mx) near.push('right');
  if (top < my) near.push('top');
  if (bottom > height - my) near.push('bottom');
  return near;
}
