import { lightIn } from '../../camera/darkness.ts';
import type { Picture } from '../../camera/frame-source.ts';
import { sampledPixels } from '../../camera/sampled-pixels.ts';

/** A camera's picture is compared with an earlier one this often (ms). Basis: judgement; a look takes a millisecond or two. */
const LOOK_MS = 500;

/**
 * Notices when a camera repeats one picture: a driver or a virtual camera that hangs keeps sending its last picture as if it were new. A
 * black picture does not count, because the page reports that in another sentence.
 */
export class StillWatch {
  #before: Uint8ClampedArray | null = null;
  #lookedMs = -Infinity;
  #repeats = false;

  /** In the last two looks the picture was the same, pixel by pixel. */
  get repeats(): boolean {
    return this.#repeats;
  }

  /** Call it with every picture of a camera. */
  look({ image, timestampMs }: Pick<Picture, 'image' | 'timestampMs'>): void {
    if (Math.abs(timestampMs - this.#lookedMs) < LOOK_MS) return;
    const before = this.#before;
    const now = sampledPixels(image);
    this.#repeats =
      before !== null &&
      now !== null &&
      now.every((value, at) => value === before[at]) &&
      lightIn(image) !== 'black';
    this.#before = now;
    this.#lookedMs = timestampMs;
  }
}
