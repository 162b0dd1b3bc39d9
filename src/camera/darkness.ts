/** The picture is sampled in this many spots, each the mean of its part. */
const ACROSS = 16;
const DOWN = 9;

/**
 * A picture without a spot brighter than this (0 to 255) shows nothing. Basis: judgement; a covered lens gives 0 to 16 with its noise,
 * and in a room too dark for the model the brightest spot is still far above that.
 */
const BLACK = 24;

/** A spot below this (0 to 255) is dark, and a picture is dark if nine of ten spots are. Basis: judgement; a room lit by a lamp reads 60 to 140. */
const DARK = 48;
const DARK_SHARE = 0.9;

/**
 * How much light a picture has. `black`: a covered lens, a closed shutter, or a system that gives the page only black pictures. In a
 * `dark` room the model loses joints.
 */
export type Light = 'black' | 'dark' | 'enough';

/** The light in a picture with these bytes: red, green, blue and opacity of each spot in turn. */
export function lightOf(data: Uint8ClampedArray): Light {
  const spots: number[] = [];
  for (let at = 0; at + 2 < data.length; at += 4) spots.push(Math.max(...data.subarray(at, at + 3)));
  if (spots.every((value) => value < BLACK)) return 'black';
  const dark = spots.filter((value) => value < DARK).length;
  return dark >= DARK_SHARE * spots.length ? 'dark' : 'enough';
}

/** The light in a picture; `enough` if it cannot be read. */
export function lightIn(image: CanvasImageSource): Light {
  const pen = new OffscreenCanvas(ACROSS, DOWN).getContext('2d', { willReadFrequently: true, alpha: false });
  if (!pen) return 'enough';
  pen.drawImage(image, 0, 0, ACROSS, DOWN);
  return lightOf(pen.getImageData(0, 0, ACROSS, DOWN).data);
}
