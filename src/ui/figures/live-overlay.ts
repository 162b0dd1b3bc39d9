import type { OverlayFrame } from '../../session/session-types.ts';
import { drawOutline } from './draw-outline.ts';
import { drawFigure, fitted, type Fit } from './overlay.ts';
import type { Placement, StartOutline } from './start-outline.ts';
import { wayBack, type WayBack } from './way-back.ts';

/** What is drawn over the live picture besides the body. */
export interface Extras {
  readonly mirrored: boolean;
  /** The cues that the trainee has turned off, as rule ids of the present exercise. */
  readonly muted: readonly string[];
  /** The start posture that is asked for; null: none. `fits`: the engine says that the body is in it. */
  readonly outline: {
    readonly outline: StartOutline;
    readonly placement: Placement;
    readonly fits: boolean;
  } | null;
}

/** An arrow, in lengths of the trunk, and its thickness on the screen. */
const ARROW = { gap: 0.12, length: 0.5, head: 0.2, px: 10 } as const;
/** The least length of the trunk that an arrow is drawn for, on the screen: a small body gets a large arrow. */
const LEAST_TRUNK_PX = 110;

/** Draws an arrow beside a joint, pointing where the joint has to go. */
function drawArrow({ context, px }: Fit, { from, towards }: WayBack, torso: number): void {
  const trunk = Math.max(torso, px(LEAST_TRUNK_PX));
  const along = (by: number, across = 0): readonly [number, number] => [
    from.x + (towards.x * by - towards.y * across) * trunk,
    from.y + (towards.y * by + towards.x * across) * trunk,
  ];
  const tip = ARROW.gap + ARROW.length;
  const stroke = (style: string, thickness: number): void => {
    context.strokeStyle = style;
    context.lineWidth = px(thickness);
    context.setLineDash([]);
    context.beginPath();
    context.moveTo(...along(ARROW.gap));
    context.lineTo(...along(tip));
    context.moveTo(...along(tip - ARROW.head, -ARROW.head));
    context.lineTo(...along(tip));
    context.lineTo(...along(tip - ARROW.head, ARROW.head));
    context.stroke();
  };
  stroke('rgb(0 0 0 / 0.8)', ARROW.px + 7);
  stroke('#ffd166', ARROW.px);
}

/** Draws outline, skeleton, judged line and arrow over the picture, in the canvas's own box. Mirrored if the picture is. */
export function drawOverlay(
  canvas: HTMLCanvasElement,
  { body, exercise, status, width, height }: OverlayFrame,
  { mirrored, muted, outline }: Extras,
): void {
  const fit = fitted(canvas, { width, height, mirrored });
  if (!fit) return;
  if (outline) drawOutline(fit, { ...outline, mirrored });
  if (body.presence !== 'seen') return;
  drawFigure(fit, body, exercise, status);
  const way = exercise && status && wayBack(exercise, status, body, muted);
  if (way) drawArrow(fit, way, body.torso);
}
