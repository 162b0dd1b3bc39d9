import { CAST } from '../mannequin/body/cast.ts';
import type { Camera } from '../mannequin/camera.ts';
import type { Figure } from '../mannequin/body/figure.ts';
import { swaying, type Sway } from '../mannequin/act/performance.ts';
import type { Stage } from '../mannequin/renderer/stage.ts';
import { SourceError, type FrameSource, type MannequinChoice, type Picture } from './frame-source.ts';
import { latestWins } from './latest-wins.ts';

/** The size of a webcam's pictures if a graphics card draws, a small size if the processor must. */
const LARGE = { pictureWidth: 960, pictureHeight: 540 } as const;
const SMALL = { pictureWidth: 480, pictureHeight: 270 } as const;
/** If a large picture takes longer than this (ms), no graphics card is drawing it. */
const SLOW_MS = 40;

/**
 * The mannequin advances by at most this from one judged picture to the next (ms). On a device that manages fewer than 11 pictures a
 * second the mannequin is slow rather than jerky. Basis: the bench; at 8 a second three sets in a hundred have another result than at 30.
 */
const STEP_MS = 90;

/** No person stands completely still. Basis: judgement. */
const SWAY: Sway = { breathM: 0.003, breathMs: 4000, trembleM: 0.0005 };

/** What the mannequin does in front of the camera, in milliseconds of its own time. */
export interface Played {
  readonly fromMs: number;
  /** Null if it continues until it is stopped. */
  readonly endMs: number | null;
  /** What is drawn in order to measure how long drawing takes. */
  readonly first: Figure | null;
  /** Called with times that never go back. Returns null if the mannequin is not there. */
  readonly figureAt: (timestampMs: number) => Figure | null;
  readonly camera: (picture: Pick<Camera, 'pictureWidth' | 'pictureHeight'>) => Camera;
}

const openStage = async (canvas: HTMLCanvasElement, who: MannequinChoice['who']): Promise<Stage> => {
  // Loaded only when needed, because a trainee in front of the camera does not need it.
  const { createStage } = await import('../mannequin/renderer/stage.ts');
  try {
    return createStage(canvas, { ...CAST[who], preserve: true });
  } catch (error) {
    throw new SourceError('no-webgl', String(error));
  }
};

/** The time to draw and read back a picture once everything is warm (ms). */
function timeToDraw(stage: Stage, canvas: HTMLCanvasElement, camera: Camera, figure: Figure | null): number {
  const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const read = pixel.getContext('2d', { willReadFrequently: true });
  let tookMs = 0;
  for (let i = 0; i < 2; i++) {
    const beganMs = performance.now();
    stage.draw(figure, camera);
    read?.drawImage(canvas, 0, 0, 1, 1);
    read?.getImageData(0, 0, 1, 1);
    tookMs = performance.now() - beganMs;
  }
  return tookMs;
}

/**
 * The mannequin, drawn live as a source of pictures. Rejects with a SourceError `no-webgl`; `run` rejects with `drawing-lost` if the
 * graphics context is lost.
 */
export async function drawMannequin(who: MannequinChoice['who'], played: Played): Promise<FrameSource> {
  const canvas = document.createElement('canvas');
  const stage = await openStage(canvas, who);
  const large = played.camera(LARGE);
  const slow = timeToDraw(stage, canvas, large, played.first) > SLOW_MS;
  return new DrawnMannequin(canvas, stage, played, slow ? played.camera(SMALL) : large);
}

class DrawnMannequin implements FrameSource {
  readonly kind = 'mannequin';
  readonly label = 'mannequin';
  readonly width: number;
  readonly height: number;
  readonly durationS: number | null;
  readonly #lost = new AbortController();
  #atMs: number;

  constructor(
    readonly display: HTMLCanvasElement,
    private readonly stage: Stage,
    private readonly played: Played,
    private readonly camera: Camera,
  ) {
    this.width = camera.pictureWidth;
    this.height = camera.pictureHeight;
    this.durationS = played.endMs === null ? null : played.endMs / 1000;
    this.#atMs = played.fromMs;
    display.addEventListener('webglcontextlost', () =>
      this.#lost.abort(new SourceError('drawing-lost', 'webglcontextlost', this.#atMs / 1000)),
    );
  }

  async run(onPicture: (picture: Picture) => Promise<void>, signal: AbortSignal): Promise<void> {
    const { display, width, height } = this;
    const { endMs, figureAt } = this.played;
    // Draws only when the previous picture is finished: on a processor, drawing takes time from judging.
    let free = true;
    const { offer, settled } = latestWins(async (picture) => {
      free = false;
      await onPicture(picture).finally(() => (free = true));
    });
    const either = AbortSignal.any([signal, this.#lost.signal]);
    let lastMs = performance.now();
    while (endMs === null || this.#atMs < endMs) {
      const nowMs = await nextFrame(either);
      if (this.#lost.signal.aborted) throw this.#lost.signal.reason;
      if (signal.aborted) return;
      if (!free) continue;
      this.#atMs = Math.round((this.#atMs + Math.min(nowMs - lastMs, STEP_MS)) * 10) / 10;
      lastMs = nowMs;
      const figure = figureAt(this.#atMs);
      this.stage.draw(figure && swaying(figure, this.#atMs, SWAY), this.camera);
      offer({ image: display, width, height, timestampMs: this.#atMs });
    }
    await settled();
  }

  close(): void {
    this.stage.dispose();
  }
}

/** Resolves with the time of the next frame that the screen shows, or at once if `signal` aborts. */
const nextFrame = (signal: AbortSignal): Promise<number> =>
  new Promise((resolve) => {
    const done = (): void => {
      cancelAnimationFrame(handle);
      signal.removeEventListener('abort', done);
      resolve(performance.now());
    };
    const handle = requestAnimationFrame(done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
