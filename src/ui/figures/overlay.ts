import { clamp } from '../../geometry/number.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { isMajor } from '../../engine/rules/on-trial.ts';
import type { Status } from '../../engine/status.ts';
import type { SeenBody, Joint, Joints } from '../../pose/body/body.ts';
import { markColour, strokeLine, type Mark } from './strokes.ts';

/** Bones that are drawn, by side. */
const DRAWN: readonly (readonly [Joint, Joint])[] = [
  ['ear', 'shoulder'],
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
  ['shoulder', 'hip'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
];

/** The place of a picture of `width` x `height` in a box that contains all of it, in the box's pixels. */
export function contain(
  box: { readonly width: number; readonly height: number },
  width: number,
  height: number,
): { readonly scale: number; readonly left: number; readonly top: number } {
  const scale = Math.min(box.width / width, box.height / height);
  return { scale, left: (box.width - width * scale) / 2, top: (box.height - height * scale) / 2 };
}

/** The verdict of the judged line: a major fault, all well, or nothing judged. */
export function markOf(status: Status, exercise: Exercise): Mark {
  const verdicts = exercise.rules.filter(isMajor).map(({ id }) => status.verdicts[id]);
  if (verdicts.includes('fault')) return 'fault';
  const judged = status.stage === 'go' || status.stage === 'moving' || status.stage === 'holding';
  return judged && !verdicts.includes('unseen') ? 'ok' : 'unseen';
}

/** Besides the colours, the dash, the thickness and a fault's double line say the same. */
const STYLE = {
  ok: { width: 9, dash: [] },
  fault: { width: 15, dash: [] },
  unseen: { width: 7, dash: [4, 16] },
} as const;

const seen = (joints: Joints, names: readonly Joint[]) =>
  names.map((name) => joints[name]).filter((point) => point !== null);

/** A canvas on which to draw in the pixels of a picture that it contains completely. */
export interface Fit {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** A thickness on the screen in the picture's pixels, slightly less on a small screen. */
  readonly px: (size: number) => number;
}

/** A picture, or the part of one that begins at `x`, `y`, in pixels of the picture. */
interface Part {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  readonly mirrored?: boolean;
}

/** Clears the canvas and fits it to its box and to the part of a picture. Null if the canvas has no context. */
export function fitted(canvas: HTMLCanvasElement, part: Part): Fit | null {
  const { x = 0, y = 0, mirrored = false } = part;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const ratio = globalThis.devicePixelRatio || 1;
  const box = { width: canvas.clientWidth, height: canvas.clientHeight };
  const [width, height] = [Math.round(box.width * ratio), Math.round(box.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  const { scale, left, top } = contain(box, part.width, part.height);
  const across = mirrored ? -scale : scale;
  const from = mirrored ? box.width - left : left;
  context.setTransform(across * ratio, 0, 0, scale * ratio, from * ratio, top * ratio);
  context.translate(-x, -y);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const px = (size: number): number => (size * clamp(box.width / 900, [0.6, 1.4])) / scale;
  return { canvas, context, px };
}

/** The judged line, drawn by its verdict. */
export function drawJudgedLine(
  { canvas, context, px }: Fit,
  line: readonly { x: number; y: number }[],
  mark: Mark,
): void {
  const { width: thickness, dash } = STYLE[mark];
  context.strokeStyle = 'rgb(0 0 0 / 0.55)';
  context.lineWidth = px(thickness + 5);
  context.setLineDash(dash.map(px));
  strokeLine(context, line);
  context.strokeStyle = markColour(canvas, mark);
  context.lineWidth = px(thickness);
  strokeLine(context, line);
  context.setLineDash([]);
  if (mark === 'fault') {
    context.strokeStyle = '#000';
    context.lineWidth = px(thickness / 4);
    strokeLine(context, line);
  }
  context.fillStyle = '#fff';
  for (const { x, y } of line) {
    context.beginPath();
    context.arc(x, y, px(6), 0, 2 * Math.PI);
    context.fill();
  }
}

/** Draws the skeleton of a body, the far side fainter, and the judged line over it. */
export function drawFigure(
  fit: Fit,
  { joints: near, far }: SeenBody,
  exercise: Exercise | null,
  status: Status | null,
): void {
  const { context, px } = fit;
  const skeleton = (joints: Joints, alpha: number, thickness: number): void => {
    context.strokeStyle = `rgb(255 255 255 / ${alpha})`;
    context.lineWidth = px(thickness);
    context.setLineDash([]);
    for (const bone of DRAWN) {
      const points = seen(joints, bone);
      if (points.length === 2) strokeLine(context, points);
    }
  };
  skeleton(far, 0.28, 2.5);
  skeleton(near, 0.75, 4);
  if (exercise && status) drawJudgedLine(fit, seen(near, exercise.line), markOf(status, exercise));
}
