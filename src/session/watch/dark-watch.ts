import { isBlack } from '../../camera/darkness.ts';
import type { Picture } from '../../camera/frame-source.ts';

/** While nobody is seen, the picture itself is checked this often, milliseconds. Basis: judgement; a look takes a millisecond or two. */
const LOOK_MS = 1000;

/** Checks whether the camera shows anything at all, before the page says that nobody is seen. */
export class DarkWatch {
  #black = false;
  #lookedMs = -Infinity;

  /** Nobody is seen, and the camera's picture is black. */
  get isBlack(): boolean {
    return this.#black;
  }

  /** To be called with every picture. `empty`: it comes from a camera, and nobody is seen in it. */
  look({ image, timestampMs }: Picture, empty: boolean): void {
    if (!empty) this.#black = false;
    else if (Math.abs(timestampMs - this.#lookedMs) >= LOOK_MS) {
      this.#black = isBlack(image);
      this.#lookedMs = timestampMs;
    }
  }
}
