import { DetectorError, type DetectorInput } from './detector.ts';

/** A picture that can be transferred to a worker. */
export type TransferablePicture = ImageBitmap | VideoFrame;

/** A picture as it was at one moment, whatever its video or canvas shows now. */
export interface Capture extends Omit<DetectorInput, 'image'> {
  /** A copy to transfer to a worker. Can be called repeatedly. */
  copy(): TransferablePicture;
  close(): void;
}

/** The frame that a video shows; null if the browser cannot make a VideoFrame of it at the moment, or not at all. */
function frameOf(video: HTMLVideoElement): VideoFrame | null {
  try {
    return 'VideoFrame' in globalThis ? new VideoFrame(video) : null;
  } catch {
    return null;
  }
}

/**
 * Captures pictures: the frame that a video shows, without copying its pixels, if the browser can do that. Otherwise a scaled copy,
 * `side` px on its longer side. Throws a DetectorError if the page has no offscreen canvas.
 */
export function capturing(side: number): (input: DetectorInput) => Capture {
  if (!('OffscreenCanvas' in globalThis)) throw new DetectorError('no-backend', 'no canvas off the screen');
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new DetectorError('no-backend', 'no 2-D canvas in the page');
  const draw = (image: CanvasImageSource, width: number, height: number): ImageBitmap => {
    canvas.width = width;
    canvas.height = height;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    return canvas.transferToImageBitmap();
  };
  return ({ image, width, height, timestampMs }) => {
    // A video that has just lost its camera has no frame. It is drawn instead, and is black.
    const isVideo =
      image instanceof HTMLVideoElement && image.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    const frame = isVideo ? frameOf(image) : null;
    const about = { width, height, timestampMs };
    if (frame) return { ...about, copy: () => frame.clone(), close: () => frame.close() };
    const scale = Math.min(1, side / Math.max(width, height));
    const scaled = draw(
      image,
      Math.max(1, Math.round(width * scale)),
      Math.max(1, Math.round(height * scale)),
    );
    return {
      ...about,
      copy: () => draw(scaled, scaled.width, scaled.height),
      close: () => scaled.close(),
    };
  };
}
