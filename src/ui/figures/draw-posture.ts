import type { Point } from '../../geometry/point.ts';
import { fitted } from './overlay.ts';
import type { Extent, Flat, Silhouette, Stroke } from './silhouette.ts';
import { markColour, strokeLine } from './strokes.ts';

/** Of the drawing, a share of its width: room round the figure. */
const ROOM = 1.08;

/** Draws a silhouette on a canvas: the body, the floor under it, the ball, and the judged line in the colour of all that is well. */
export function drawPosture(canvas: HTMLCanvasElement, silhouette: Silhouette, extent: Extent): void {
  const width = (extent.to - extent.from) * ROOM;
  const height = extent.highest * ROOM;
  // Drawn in thousandths of a metre, because a picture is measured in whole pixels.
  const size = { width: width * 1000, height: (height + 0.04) * 1000 };
  const fit = fitted(canvas, size);
  if (!fit) return;
  const { context } = fit;
  const middle = (extent.from + extent.to) / 2;
  const place = ({ x, y }: Flat): Point => ({
    x: (x - middle + width / 2) * 1000,
    y: (height - y) * 1000,
  });
  const stroke = ({ points, width: thickness }: Stroke, colour: string): void => {
    context.strokeStyle = colour;
    context.lineWidth = thickness * 1000;
    strokeLine(context, points.map(place));
  };
  const disc = ({ at, radius }: Silhouette['head'], colour: string): void => {
    context.fillStyle = colour;
    const { x, y } = place(at);
    context.beginPath();
    context.arc(x, y, radius * 1000, 0, 2 * Math.PI);
    context.fill();
  };
  const floor = { points: [extent.from, extent.to].map((x) => ({ x, y: 0 })), width: 0.02 };
  stroke(floor, '#3c5448');
  for (const limb of silhouette.behind) stroke(limb, '#61756b');
  if (silhouette.ball) disc(silhouette.ball, '#31607a');
  for (const part of silhouette.trunk) stroke(part, '#a9bab1');
  disc(silhouette.head, '#c3cec8');
  for (const limb of silhouette.before) stroke(limb, '#c3cec8');
  stroke({ points: silhouette.line, width: 0.045 }, markColour(canvas, 'ok'));
}
