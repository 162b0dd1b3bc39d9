import type { Picture } from '../../camera/frame-source.ts';
import { PictureWatch } from './picture-watch.ts';
import { StillWatch } from './still-watch.ts';

/** `no-picture`: the camera sends no new picture; `no-answer`: the detector has not answered for the last one. */
type Silence = 'no-picture' | 'no-answer';

interface CameraListener {
  readonly fellSilent: (by: Silence) => void;
  /** New pictures are judged again. */
  readonly cameBack: () => void;
  /** The device has been asleep, so what comes next does not follow what was judged before. */
  readonly slept: () => void;
}

/** Watches whether a camera's pictures arrive, change and are judged. It is never started for other sources. */
export class CameraWatch {
  readonly #pictures = new PictureWatch({
    onSilent: () => this.#fellSilent(),
    onSlept: () => this.listener.slept(),
  });
  #still = new StillWatch();
  #silent = false;
  /** A picture is being judged. */
  #busy = false;

  constructor(private readonly listener: CameraListener) {}

  /** True from a reported silence until the next new picture. */
  get silent(): boolean {
    return this.#silent;
  }

  /** Judging is interrupted, and the camera still repeats its last picture. */
  get isStuck(): boolean {
    return this.#silent && this.#still.repeats;
  }

  start(): void {
    this.#still = new StillWatch();
    this.#pictures.start();
  }

  stop(): void {
    this.#pictures.stop();
    this.#silent = false;
  }

  /** Call it with every picture of a camera. A device that has just woken up may send one before any timer is due. */
  look(picture: Picture): void {
    this.#pictures.check();
    this.#still.look(picture);
  }

  /** A picture has arrived, or has been answered. */
  came(): void {
    if (this.#still.repeats) return;
    this.#pictures.judged();
    if (!this.#silent) return;
    this.#silent = false;
    this.listener.cameBack();
  }

  /** Judges a picture that has arrived. */
  async during(judge: () => Promise<void>): Promise<void> {
    this.#busy = true;
    this.came();
    try {
      await judge();
    } finally {
      this.#busy = false;
      if (!this.#still.repeats) this.#pictures.judged();
    }
  }

  #fellSilent(): void {
    this.#silent = true;
    this.listener.fellSilent(this.#busy && !this.#still.repeats ? 'no-answer' : 'no-picture');
  }
}
