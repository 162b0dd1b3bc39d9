import type { Point } from '../../geometry/point.ts';
import { JOINTS, type LevelBody, type SeenBody, type Joint, type Joints } from './body.ts';
import type { PictureSize } from '../pose-frame.ts';

/** The body as an upright camera in the same place would show it: turned about the middle of the picture until it is upright. */
export function levelled(body: SeenBody, { width, height }: PictureSize): LevelBody {
  const { up } = body;
  if (up.x === 0) return { ...body, frame: 'level' };
  const [cx, cy] = [width / 2, height / 2];
  const turned = ({ x, y }: Point): Point => ({ x: -x * up.y + y * up.x, y: -x * up.x - y * up.y });
  const place = ({ x, y }: Point): Point => {
    const p = turned({ x: x - cx, y: y - cy });
    return { x: p.x + cx, y: p.y + cy };
  };
  const all = (joints: Joints): Joints => {
    const next: Record<Joint, Point | null> = { ...joints };
    for (const joint of JOINTS) next[joint] = joints[joint] && place(joints[joint]);
    return next;
  };
  return {
    ...body,
    frame: 'level',
    joints: all(body.joints),
    far: all(body.far),
    up: { x: 0, y: -1 },
    view: body.view && { ...body.view, separation: turned(body.view.separation) },
  };
}
