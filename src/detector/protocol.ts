import type { io } from '@tensorflow/tfjs-core';
import type { Keypoint } from '../pose/pose-frame.ts';
import type { BackendCandidate } from './choice/backend-choice.ts';
import type { Turn } from '../pose/track/turn.ts';
import type { Lap } from './choice/settling.ts';
import type { DetectorFailure, ModelId } from './detector.ts';

/** Messages from the page to the worker: `open` once at the beginning, then one question at a time. */
export type ToWorker =
  | {
      readonly type: 'open';
      readonly model: ModelId;
      readonly candidate: BackendCandidate;
      /** The model, already checked. */
      readonly weights: io.ModelArtifacts;
      /** The module of the WebAssembly backend; null for a graphics card. */
      readonly wasm: Uint8Array<ArrayBuffer> | null;
    }
  | {
      readonly type: 'detect';
      /** Of any size. The worker closes it. */
      readonly picture: ImageBitmap | VideoFrame;
      readonly width: number;
      readonly height: number;
      readonly turn: Turn;
      /** This picture does not follow the last one, so look for the trainee everywhere. */
      readonly afresh: boolean;
    }
  /** Look at the drawn person once on each path, and report how long that took. */
  | { readonly type: 'lap' }
  | { readonly type: 'count-tensors' };

/** Messages from the worker to the page: an answer to each question, or `failed` and then nothing more. */
export type FromWorker =
  /** On the way to `opened`: all code has been loaded, and the worker computes from now on. */
  | { readonly type: 'computing' }
  | { readonly type: 'opened' }
  | {
      readonly type: 'detected';
      /** In pixels of the picture, not yet rounded; null if nobody was found. */
      readonly keypoints: readonly Keypoint[] | null;
      readonly detectMs: number;
    }
  | { readonly type: 'lapped'; readonly lap: Lap }
  | { readonly type: 'tensors-counted'; readonly tensors: number }
  | { readonly type: 'failed'; readonly failure: DetectorFailure; readonly detail: string };

/** The answer that each question gets. */
export interface AnswerTo {
  readonly open: FromWorker & { readonly type: 'opened' };
  readonly detect: FromWorker & { readonly type: 'detected' };
  readonly lap: FromWorker & { readonly type: 'lapped' };
  readonly 'count-tensors': FromWorker & { readonly type: 'tensors-counted' };
}
