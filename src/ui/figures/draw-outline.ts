import type { Point } from '../../geometry/point.ts';
import type { Fit } from './overlay.ts';
import { markColour, strokeLine } from './strokes.ts';
import { strokesOf } from './silhouette.ts';
import { toPicture, type Placement, type StartOutline } from './start-outline.ts';

/** An outline that the body does not fill yet is thin and white; one that it fills is thick and green, and has a tick. */
const STYLE = {
  open: { mark: 'unseen', thickness: 3 },
  fits: { mark: 'ok', thickness: 7 },
} as const;
const HALO = 'rgb(0 0 0 / 0.6)';
const HALO_PX = 2;
const TICK_PX = 34;
/** A tick in a square of side 1, its middle at 0. */
const TICK: readonly (readonly [number, number])[] = [
  [-0.5, 0],
  [-0.12, 0.38],
  [0.55, -0.42],
];

interface Drawn {
  readonly outline: StartOutline;
  readonly placement: Placement;
  readonly fits: boolean;
  readonly mirrored: boolean;
}

/** Draws the outline of a start posture. The canvas must be empty: what was inside the outline is cleared. */
export function drawOutline(
  { canvas, context, px }: Fit,
  { outline, placement, fits, mirrored }: Drawn,
): void {
  const { silhouette } = outline;
  const { mark, thickness } = STYLE[fits ? 'fits' : 'open'];
  const colour = markColour(canvas, mark);
  const shapes = strokesOf(silhouette).map(({ points, width }) => ({
    points: points.map((place) => toPicture(placement, outline, place)),
    width: width * placement.scale,
  }));
  const discs = [silhouette.head, ...(silhouette.ball ? [silhouette.ball] : [])].map(({ at, radius }) => ({
    at: toPicture(placement, outline, at),
    radius: radius * placement.scale,
  }));
  /** The whole silhouette in one colour, this much thicker than it is. */
  const whole = (style: string, more: number): void => {
    context.strokeStyle = style;
    context.fillStyle = style;
    for (const { points, width } of shapes) {
      context.lineWidth = width + 2 * more;
      strokeLine(context, points);
    }
    for (const { at, radius } of discs) {
      context.beginPath();
      context.arc(at.x, at.y, radius + more, 0, 2 * Math.PI);
      context.fill();
    }
  };
  context.setLineDash([]);
  whole(HALO, px(thickness + HALO_PX));
  // The halo is half transparent: what lies under the line itself is cleared first.
  context.globalCompositeOperation = 'destination-out';
  whole('#000', px(thickness));
  context.globalCompositeOperation = 'source-over';
  whole(colour, px(thickness));
  context.globalCompositeOperation = 'destination-out';
  whole('#000', 0);
  context.globalCompositeOperation = 'source-over';
  if (!fits) return;
  const { highest } = outline.extent;
  const over = toPicture(placement, outline, {
    x: (outline.extent.from + outline.extent.to) / 2,
    y: highest,
  });
  drawTick({ canvas, context, px }, { x: over.x, y: over.y }, { colour, mirrored });
}

function drawTick(
  { context, px }: Fit,
  at: Point,
  { colour, mirrored }: { readonly colour: string; readonly mirrored: boolean },
): void {
  const size = px(TICK_PX);
  // Never out of the picture's top.
  const middle = { x: at.x, y: Math.max(size, at.y - size) };
  const tick = TICK.map(([x, y]) => ({
    x: middle.x + (mirrored ? -x : x) * size,
    y: middle.y + y * size,
  }));
  const stroke = (style: string, thickness: number): void => {
    context.strokeStyle = style;
    context.lineWidth = px(thickness);
    strokeLine(context, tick);
  };
  stroke('rgb(0 0 0 / 0.7)', 14);
  stroke(colour, 9);
}
