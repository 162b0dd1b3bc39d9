/** How a line is marked: all is well, a fault, or nothing judged. */
export type Mark = 'ok' | 'fault' | 'unseen';

/** The page's colours of marks, for a canvas outside of the page. */
const FALLBACKS: Readonly<Record<Mark, string>> = { ok: '#35d49c', fault: '#ff6a4d', unseen: '#c3cec8' };

/** The colour of a mark where the canvas stands. */
export const markColour = (canvas: HTMLCanvasElement, mark: Mark): string =>
  getComputedStyle(canvas).getPropertyValue(`--mark-${mark}`).trim() || FALLBACKS[mark];

/** Draws a line through the points, in pixels of the canvas as it is transformed. */
export function strokeLine(
  context: CanvasRenderingContext2D,
  points: readonly { readonly x: number; readonly y: number }[],
): void {
  context.beginPath();
  for (const [i, { x, y }] of points.entries()) {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.stroke();
}
