import type { Turn } from '../pose/track/turn.ts';
import { DetectorError, type Backend } from './detector.ts';
import type { Letterbox } from './letterbox.ts';
import { squareOfPlanes, type VideoPlanes } from './video-planes.ts';

/** The square that the model takes: pixels in memory, or a bitmap on the graphics card that must be closed. */
export type Square = ImageData | ImageBitmap;

/** Draws a picture where the letterbox says, turned about the middle of the square. */
export type DrawSquare = (picture: ImageBitmap | VideoFrame, box: Letterbox, turn: Turn) => Promise<Square>;

/** Two colours that no browser produces by chance, as red, green, blue and alpha. */
const TRIED = [
  [11, 131, 201, 255],
  [233, 66, 19, 255],
] as const;

/** Whether the canvas returns what was drawn. Browsers that protect against fingerprinting return white, or noise. */
const readsBack = (context: OffscreenCanvasRenderingContext2D): boolean =>
  TRIED.every(([red, green, blue, alpha]) => {
    context.fillStyle = `rgb(${red} ${green} ${blue})`;
    context.fillRect(0, 0, 8, 8);
    const { data } = context.getImageData(0, 0, 8, 8);
    const near = (value: number | undefined, wanted: number): boolean =>
      value !== undefined && Math.abs(value - wanted) <= 2;
    for (let at = 0; at < data.length; at += 4) {
      const same =
        near(data[at], red) &&
        near(data[at + 1], green) &&
        near(data[at + 2], blue) &&
        near(data[at + 3], alpha);
      if (!same) return false;
    }
    return true;
  });

const QUARTER: Readonly<Record<Turn, number>> = {
  none: 0,
  clockwise: Math.PI / 2,
  anticlockwise: -Math.PI / 2,
};

/** Whether the samples of a frame are in the order in which they are shown. TypeScript's types lack the rotation and flip of a frame. */
const isUpright = (frame: VideoFrame): boolean => {
  const { visibleRect, displayWidth, displayHeight } = frame;
  const turn: unknown = Reflect.get(frame, 'rotation') ?? 0;
  const flip: unknown = Reflect.get(frame, 'flip') ?? false;
  return (
    turn === 0 &&
    flip === false &&
    visibleRect?.width === displayWidth &&
    visibleRect.height === displayHeight
  );
};

/**
 * Copies the samples of a video frame. Returns null if the frame must be drawn instead, because it is not upright, stores samples in
 * another way, has another shape than its place (a phone was just turned), or cannot be copied. Reuses `into` if it is large enough.
 */
async function planesOf(
  frame: VideoFrame,
  box: Letterbox,
  into: Uint8Array<ArrayBuffer>,
): Promise<VideoPlanes | null> {
  const { format, displayWidth: width, displayHeight: height, colorSpace } = frame;
  if (format !== 'I420' && format !== 'NV12') return null;
  if (
    !isUpright(frame) ||
    Math.abs(width * box.scale - box.width) > 1 ||
    Math.abs(height * box.scale - box.height) > 1
  )
    return null;
  const size = frame.allocationSize();
  const bytes = into.length >= size ? into : new Uint8Array(size);
  const layout = await frame.copyTo(bytes).catch(() => null);
  return layout && { format, bytes, layout, width, height, fullRange: colorSpace.fullRange ?? false };
}

/**
 * Makes the square of `square` x `square` px for the model from each picture. A graphics card draws it. WebAssembly reads pixels: the
 * samples of a camera's frame are scaled down directly, because drawing takes three times as long (11 and 4 ms for 1280 x 720 on two
 * cores); other pictures are drawn on a canvas that stays in memory. Throws a DetectorError.
 */
export function squareDrawer(square: number, backend: Backend): DrawSquare {
  const reads = backend === 'wasm';
  const canvas = new OffscreenCanvas(square, square);
  const context = canvas.getContext('2d', { willReadFrequently: reads, alpha: false });
  if (!context) throw new Error('no 2-D canvas in the worker');
  if (reads && !readsBack(context))
    throw new DetectorError('canvas-blocked', 'the canvas does not give back what was drawn');
  context.fillStyle = '#000';
  context.imageSmoothingQuality = 'high';
  let bytes = new Uint8Array();
  return async (picture, box, turn) => {
    if (reads && picture instanceof VideoFrame && box.scale <= 1) {
      const planes = await planesOf(picture, box, bytes);
      if (planes) {
        ({ bytes } = planes);
        return new ImageData(squareOfPlanes(planes, box, turn), square, square);
      }
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillRect(0, 0, square, square);
    context.translate(square / 2, square / 2);
    context.rotate(QUARTER[turn]);
    context.translate(-square / 2, -square / 2);
    context.drawImage(picture, box.left, box.top, box.width, box.height);
    return reads ? context.getImageData(0, 0, square, square) : canvas.transferToImageBitmap();
  };
}
