import type { Keypoint } from '../../../src/pose/pose-frame.ts';

/** The side of the picture to which the head of a lying trainee points. */
export type HeadAt = 'left' | 'right';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws the picture on the canvas, turned by a quarter so that the head is up. */
export function drawHeadUp(
  canvas: HTMLCanvasElement,
  picture: CanvasImageSource,
  { width, height }: Size,
  head: HeadAt,
): void {
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no 2-D canvas in the page');
  if (canvas.width !== height || canvas.height !== width)
    Object.assign(canvas, { width: height, height: width });
  // Picture (x, y) goes to (y, width - x) if the head is at the right, and to (height - y, x) if it is at the left.
  if (head === 'right') pen.setTransform(0, -1, 1, 0, 0, width);
  else pen.setTransform(0, 1, -1, 0, height, 0);
  pen.drawImage(picture, 0, 0);
}

/** A keypoint of the turned picture, in pixels of the picture itself. */
export const turnedBack = ([x, y, score]: Keypoint, { width, height }: Size, head: HeadAt): Keypoint =>
  head === 'right' ? [width - y, x, score] : [y, height - x, score];
