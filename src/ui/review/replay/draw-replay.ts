import type { Exercise } from '../../../engine/exercise.ts';
import type { SeenBody } from '../../../pose/body/body.ts';
import type { Sample } from '../../../review/samples.ts';
import { drawFigure, fitted } from '../../figures/overlay.ts';

/** A part of the picture, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Space around the person, as a share of their extent. */
const ROOM = 0.14;

const pointsOf = ({ joints, far }: SeenBody) =>
  [...Object.values(joints), ...Object.values(far)].filter((point) => point !== null);

/** The part of the picture that the person occupies over all these samples; null if nobody is seen. */
export function boxOf(samples: readonly Sample[]): Box | null {
  const points = samples.flatMap(({ body }) => (body ? pointsOf(body) : []));
  if (points.length === 0) return null;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const room = ROOM * Math.max(right - left, bottom - top);
  return { x: left - room, y: top - room, width: right - left + 2 * room, height: bottom - top + 2 * room };
}

/** The size of a head (torso lengths). */
const HEAD = 0.2;

/** Draws the person of a sample as the live overlay does, on plain ground; nothing if nobody is seen. */
export function drawReplay(
  canvas: HTMLCanvasElement,
  { body, status }: Pick<Sample, 'body' | 'status'>,
  exercise: Exercise,
  box: Box,
): void {
  const fit = fitted(canvas, box);
  if (!fit || !body) return;
  const { context, px } = fit;
  const head = body.joints.ear ?? body.joints.nose;
  if (head) {
    context.strokeStyle = 'rgb(255 255 255 / 0.75)';
    context.lineWidth = px(4);
    context.beginPath();
    context.arc(head.x, head.y, Math.max(1, HEAD * body.torso), 0, 2 * Math.PI);
    context.stroke();
  }
  drawFigure(fit, body, exercise, status);
}
