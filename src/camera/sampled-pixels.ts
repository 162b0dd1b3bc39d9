/** This many single pixels of a picture are sampled. */
const ACROSS = 160;
const DOWN = 90;

/**
 * A grid of single pixels of the picture as RGBA, not averaged, because the noise of a camera changes some of them from one picture to
 * the next, even in an empty room. Null if the browser has no 2-D canvas.
 */
export function sampledPixels(image: CanvasImageSource): Uint8ClampedArray | null {
  const pen = new OffscreenCanvas(ACROSS, DOWN).getContext('2d', { willReadFrequently: true, alpha: false });
  if (!pen) return null;
  pen.imageSmoothingEnabled = false;
  pen.drawImage(image, 0, 0, ACROSS, DOWN);
  return pen.getImageData(0, 0, ACROSS, DOWN).data;
}
