import type { PoseFrame } from '../pose/pose-frame.ts';
import type { Turn } from '../pose/track/turn.ts';

export const BACKENDS = ['webgpu', 'webgl', 'wasm'] as const;
export type Backend = (typeof BACKENDS)[number];

export const MODELS = ['movenet-lightning', 'movenet-thunder'] as const;
export type ModelId = (typeof MODELS)[number];

/** `auto`: Thunder if it is there and fast enough, otherwise Lightning. */
export const MODEL_CHOICES = ['auto', ...MODELS] as const;
export type ModelChoice = (typeof MODEL_CHOICES)[number];

/** What can go wrong with the model. Each has a sentence in the catalogue: `failure.<kind>`. */
export const DETECTOR_FAILURES = [
  'weights-missing',
  'weights-damaged',
  'download-broken',
  'no-simd',
  'no-backend',
  'canvas-blocked',
  'backend-wrong',
  'worker-dead',
  'graphics-lost',
] as const;

export type DetectorFailure = (typeof DETECTOR_FAILURES)[number];

export class DetectorError extends Error {
  constructor(
    readonly kind: DetectorFailure,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${detail}`, options);
    this.name = 'DetectorError';
  }
}

/** A picture for the model, and when it was captured. */
export interface DetectorInput {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly timestampMs: number;
}

/** What a model saw in a picture. `detectMs` is the time in the worker. */
export interface Detected {
  readonly frame: PoseFrame;
  readonly detectMs: number;
  readonly model: ModelId;
}

/** MoveNet in its worker, seen from the page. Created by `openDetector` in `src/detector/client.ts`. */
export interface Detector {
  /** Model, backend and threads may change between two frames, during a race and if a graphics card is lost. */
  readonly model: ModelId;
  readonly backend: Backend;
  readonly threads: number;
  /** The graphics card was lost, and the processor has taken over. */
  readonly fellBack: boolean;
  /** In the last seconds the device judged too few frames per second to time a movement well. */
  readonly isTooSlow: boolean;
  /** Another model or backend is being opened or timed, so the time of a frame says little about the device. */
  readonly isRacing: boolean;
  /**
   * Shows the model a picture, turned by `turn`, and resolves with rounded keypoints in pixels of the unturned picture. One at a time:
   * the caller waits. Rejects with a {@link DetectorError}; after `worker-dead` open a new detector.
   */
  detect(input: DetectorInput, turn?: Turn): Promise<Detected>;
  /** Resolves when no race is running, which is at once if the choice is remembered. Never rejects. */
  raced(): Promise<void>;
  /** Tensors alive in the worker. The number stays the same from frame to frame. */
  tensors(): Promise<number>;
  close(): void;
}

/** What ran on this device last, and how many frames per second it judged live; null if not measured. */
export interface LastRun {
  readonly model: ModelId;
  readonly backend: Backend;
  readonly threads: number;
  readonly fps: number | null;
}

/** Whether another model or backend may be tried and take over: false in the middle of a set. */
export type MayChange = () => boolean;

/** What is being waited for: bytes of the model (`total` is 0 until it is known), its start, or the timing of backends. */
export type DetectorProgress =
  | { readonly stage: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly stage: 'starting' | 'timing' };

export type OnProgress = (progress: DetectorProgress) => void;

export type OpenDetector = (onProgress: OnProgress, mayChange: MayChange) => Promise<Detector>;
