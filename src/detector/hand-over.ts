import type { DetectorInput } from './detector.ts';

/** Something that can be given away to a worker. */
type Given = ImageBitmap | VideoFrame;

/** The frame that a video shows; null if the browser cannot give it away just now, or not at all. */
function frameOf(video: HTMLVideoElement): VideoFrame | null {
  try {
    return 'VideoFrame' in globalThis ? new VideoFrame(video) : null;
  } catch {
    return null;
  }
}

/**
 * Makes pictures into something that can be given away to a worker: the frame that a video shows, without a copy of its
 * pixels, if the browser can do that. Otherwise a copy, `side` px on its longer side.
 */
export function handingOver(side: number): (input: DetectorInput) => Given {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2-D canvas in the page');
  return ({ image, width, height }) => {
    // A video that has just lost its camera has no frame: it is drawn, as black.
    const isVideo =
      image instanceof HTMLVideoElement && image.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    const frame = isVideo ? frameOf(image) : null;
    if (frame) return frame;
    const scale = Math.min(1, side / Math.max(width, height));
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.transferToImageBitmap();
  };
}
