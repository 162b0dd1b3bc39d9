/** The picture is looked at in as many spots, each the mean of its part. */
const ACROSS = 16;
const DOWN = 9;

/**
 * A picture with no spot brighter than this shows nothing, 0 to 255. Basis: judgement; a covered lens gives 0 to 16 with its
 * noise, and in a room too dark for the model the brightest spot is still far above it.
 */
const BLACK = 24;

/** Whether a picture is black: a covered lens, a closed shutter, or a system that lets the page have no more than that. */
export function isBlack(image: CanvasImageSource): boolean {
  const pen = new OffscreenCanvas(ACROSS, DOWN).getContext('2d', { willReadFrequently: true, alpha: false });
  if (!pen) return false;
  pen.drawImage(image, 0, 0, ACROSS, DOWN);
  const { data } = pen.getImageData(0, 0, ACROSS, DOWN);
  return data.every((value, i) => i % 4 === 3 || value < BLACK);
}
