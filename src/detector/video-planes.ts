import type { Turn } from '../pose/track/turn.ts';
import { turnPoint, type Letterbox } from './letterbox.ts';

/** The bytes of a video frame with 8 bits per sample and half as many colour samples across and down: I420 or NV12. */
export interface VideoPlanes {
  readonly format: 'I420' | 'NV12';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each plane begins and how long its rows are (bytes). */
  readonly layout: readonly { readonly offset: number; readonly stride: number }[];
  /** Size of the picture (px). */
  readonly width: number;
  readonly height: number;
  /** Whether black is 0 and white 255 rather than 16 and 235. */
  readonly fullRange: boolean;
}

/** Samples of one kind in the bytes of a frame: `width` x `height`, `step` bytes apart. */
interface Plane {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly stride: number;
  readonly step: number;
  readonly width: number;
  readonly height: number;
}

const planesOf = ({ format, bytes, layout, width, height }: VideoPlanes): readonly [Plane, Plane, Plane] => {
  const [luma, first, second] = layout;
  if (!luma || !first) throw new Error(`${layout.length} planes in a frame of ${format}`);
  const half = { bytes, width: (width + 1) >> 1, height: (height + 1) >> 1 };
  const whole: Plane = { bytes, ...luma, step: 1, width, height };
  if (format === 'NV12')
    return [
      whole,
      { ...half, ...first, step: 2 },
      { ...half, offset: first.offset + 1, stride: first.stride, step: 2 },
    ];
  if (!second) throw new Error('two planes in a frame of I420');
  return [whole, { ...half, ...first, step: 1 }, { ...half, ...second, step: 1 }];
};

/** The range of samples along one side that make up each of `count` pixels: from one bound up to the next, at least one sample. */
const bounds = (samples: number, count: number): Uint32Array =>
  Uint32Array.from({ length: count + 1 }, (_, i) => Math.floor((i * samples) / count));

/**
 * Scales a plane down to `across` x `down` means of the samples that each pixel covers. All indices are inside; the zeros satisfy the
 * compiler, and checking each sample would take as long as the work itself.
 */
function meansOf(plane: Plane, across: number, down: number): Uint8Array {
  const { bytes, offset, stride, step, width, height } = plane;
  const [columns, rows] = [bounds(width, across), bounds(height, down)];
  const means = new Uint8Array(across * down);
  const sums = new Uint32Array(width);
  for (let y = 0; y < down; y++) {
    const top = rows[y] ?? 0;
    const bottom = Math.max(rows[y + 1] ?? 0, top + 1);
    sums.fill(0);
    for (let row = top; row < bottom; row++)
      for (let x = 0, at = offset + row * stride; x < width; x++, at += step)
        sums[x] = (sums[x] ?? 0) + (bytes[at] ?? 0);
    for (let x = 0; x < across; x++) {
      const left = columns[x] ?? 0;
      const right = Math.max(columns[x + 1] ?? 0, left + 1);
      let sum = 0;
      for (let column = left; column < right; column++) sum += sums[column] ?? 0;
      means[y * across + x] = sum / ((right - left) * (bottom - top));
    }
  }
  return means;
}

/**
 * Scales a frame down into the square that the model sees, turned by `turn`: red, green, blue and alpha, black beside the picture.
 * Colours follow ITU-R BT.601; the model does not notice the difference from BT.709. The picture must not be smaller than its place.
 */
export function squareOfPlanes(
  frame: VideoPlanes,
  box: Letterbox,
  turn: Turn,
): Uint8ClampedArray<ArrayBuffer> {
  const { square } = box;
  const [left, top] = [Math.round(box.left), Math.round(box.top)];
  const [across, down] = [Math.round(box.width), Math.round(box.height)];
  const [luma, blue, red] = planesOf(frame);
  const [ys, us, vs] = [meansOf(luma, across, down), meansOf(blue, across, down), meansOf(red, across, down)];
  const [black, gain, colour] = frame.fullRange ? [0, 1, 1] : [16, 255 / 219, 255 / 224];
  const pixels = new Uint8ClampedArray(square * square * 4);
  // The pixel at the corner, and the distances to its neighbours to the right and below.
  const place = (x: number, y: number): number => {
    const [u, v] = turnPoint(left + x + 0.5, top + y + 0.5, square, turn);
    return 4 * (Math.floor(v) * square + Math.floor(u));
  };
  const start = place(0, 0);
  const [right, below] = [place(1, 0) - start, place(0, 1) - start];
  for (let alpha = 3; alpha < pixels.length; alpha += 4) pixels[alpha] = 255;
  for (let y = 0, i = 0; y < down; y++)
    for (let x = 0, at = start + y * below; x < across; x++, at += right, i++) {
      const light = gain * ((ys[i] ?? 0) - black);
      const [u, v] = [colour * ((us[i] ?? 0) - 128), colour * ((vs[i] ?? 0) - 128)];
      pixels[at] = light + 1.402 * v;
      pixels[at + 1] = light - 0.344136 * u - 0.714136 * v;
      pixels[at + 2] = light + 1.772 * u;
    }
  return pixels;
}
