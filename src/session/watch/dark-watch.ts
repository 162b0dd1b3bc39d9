import { lightIn, type Light } from '../../camera/darkness.ts';
import type { Picture } from '../../camera/frame-source.ts';
import type { Status } from '../../engine/status.ts';

/** While something is not seen, the picture itself is checked this often (ms). Basis: judgement; a look takes a millisecond or two. */
const LOOK_MS = 1000;

/** Is the trainee, or are joints of the trainee, not seen? The light may be the reason. */
export const isUnseen = (status: Pick<Status, 'lostWhy' | 'unjudged'> | null): boolean =>
  status?.lostWhy === 'nobody' || status?.lostWhy === 'joints-unseen' || status?.unjudged === 'joints-unseen';

/** Checks the light in the camera's picture, before the page says that something is not seen. */
export class DarkWatch {
  #light: Light = 'enough';
  #lookedMs = -Infinity;

  /** The light in the picture, if something is not seen in it. */
  get light(): Light {
    return this.#light;
  }

  /** Call it with every picture. `unseen`: it comes from a camera, and something is not seen in it. */
  look({ image, timestampMs }: Picture, unseen: boolean): void {
    if (!unseen) this.#light = 'enough';
    else if (Math.abs(timestampMs - this.#lookedMs) >= LOOK_MS) {
      this.#light = lightIn(image);
      this.#lookedMs = timestampMs;
    }
  }
}
