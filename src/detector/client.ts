import { quantisePose, type Keypoint } from '../pose/pose-frame.ts';
import * as memory from './choice/backend-memory.ts';
import { choose } from './choice/choose.ts';
import { Connection } from './connection.ts';
import { DetectorError, type Detector, type ModelChoice, type ModelId, type OnProgress } from './detector.ts';
import { Downloads } from './weights/download.ts';
import { letterbox, toPicture } from './letterbox.ts';
import { lookAtMachine } from './choice/machine.ts';
import { presentModels } from './choice/present-models.ts';
import type { Running, Start } from './choice/race.ts';
import { fetchWasm, fetchWeights } from './weights/weights.ts';

/**
 * Side of the square that is sent, px. MoveNet itself cuts its 192 px out of it, around where the trainee was in the
 * last frame: a larger square gives the cut more detail. Measured on seven clips (795 frames): mean score .29-.62 where
 * the whole square is scaled to 192 each time; with the cut .49-.74 from 192 px, .54-.75 from 256, .56-.75 from 384 and
 * .56-.75 from 512, for 0, 1, 3 and 5 ms more a frame on a processor.
 */
const SQUARE = 384;

/** After such a gap the trainee may be anywhere. */
const GAP_MS = 1000;

const baseUrl = (): string => new URL(import.meta.env.BASE_URL, location.href).href;

/** Files on their way: what has arrived of them serves the next try too. */
const downloads = new Downloads();

/** Starts models in workers; what is downloaded for one candidate serves the others. */
const starter = (onProgress: OnProgress | undefined): Start<Connection> => {
  const weights = new Map<ModelId, ReturnType<typeof fetchWeights>>();
  const onBytes = (loaded: number, total: number): void => onProgress?.({ stage: 'loading', loaded, total });
  return async ({ model, candidate }, timedFrames) => {
    const connection = new Connection();
    try {
      const ofModel = weights.get(model) ?? fetchWeights(model, baseUrl(), downloads, onBytes);
      weights.set(model, ofModel);
      const [artifacts, wasm] = await Promise.all([
        ofModel,
        fetchWasm(candidate, baseUrl(), downloads, () => undefined),
      ]);
      onProgress?.({ stage: timedFrames > 0 ? 'timing' : 'starting' });
      const { frameMs } = await connection.ask({
        type: 'open',
        model,
        candidate,
        weights: artifacts,
        wasm,
        square: SQUARE,
        timedFrames,
      });
      return { connection, frameMs };
    } catch (error) {
      connection.close();
      throw error;
    }
  };
};

/** The models that `openDetector` can open here. */
export const modelsHere = (): Promise<readonly ModelId[]> => presentModels(baseUrl());

/**
 * Chooses the quickest backend (or the one remembered), loads the model on it and keeps it warm. A model asked for by
 * name that is not there is `weights-missing`.
 */
export const openDetector = async (model: ModelChoice, onProgress?: OnProgress): Promise<Detector> =>
  detectorOn(
    await choose(
      model,
      { lookAtMachine, presentModels: modelsHere, start: starter(onProgress), memory },
      onProgress,
    ),
  );

const detectorOn = ({ model, candidate, connection }: Running<Connection>): Detector => {
  const canvas = new OffscreenCanvas(SQUARE, SQUARE);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new DetectorError('no-backend', 'no 2-D canvas in the page');
  let last = { width: 0, height: 0, timestampMs: -Infinity };

  return {
    model,
    backend: candidate.backend,
    detect: async (image, width, height, timestampMs) => {
      const box = letterbox(width, height, SQUARE);
      context.fillRect(0, 0, SQUARE, SQUARE);
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, box.left, box.top, box.width, box.height);
      const picture = canvas.transferToImageBitmap();
      const gapMs = timestampMs - last.timestampMs;
      const afresh = width !== last.width || height !== last.height || gapMs < 0 || gapMs > GAP_MS;
      last = { width, height, timestampMs };
      const { keypoints, detectMs } = await connection.ask({ type: 'detect', picture, afresh }, [picture]);
      const inPicture = keypoints?.map(([x, y, score]): Keypoint => [...toPicture(box, x, y), score]) ?? null;
      return { frame: { timestampMs, keypoints: inPicture && quantisePose(inPicture) }, detectMs };
    },
    tensors: async () => (await connection.ask({ type: 'count-tensors' })).tensors,
    close: () => connection.close(),
  };
};
