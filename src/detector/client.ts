import { quantisePose } from '../pose/pose-frame.ts';
import * as memory from './choice/backend-memory.ts';
import { choose } from './choice/choose.ts';
import { Connection } from './connection.ts';
import type { Detector, ModelChoice, ModelId, OnProgress } from './detector.ts';
import { baseUrl } from './weights/base-url.ts';
import { downloads } from './weights/downloads.ts';
import { handingOver } from './hand-over.ts';
import { SQUARE } from './letterbox.ts';
import { lookAtMachine } from './choice/machine.ts';
import { presentModels } from './choice/present-models.ts';
import type { Running, Start } from './choice/race.ts';
import { fetchWasm, fetchWeights } from './weights/weights.ts';

/** After such a gap the trainee may be anywhere. */
const GAP_MS = 1000;

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
  const handOver = handingOver(SQUARE);
  let last = { width: 0, height: 0, timestampMs: -Infinity };
  return {
    model,
    backend: candidate.backend,
    detect: async (input, turn = 'none') => {
      const { width, height, timestampMs } = input;
      const gapMs = timestampMs - last.timestampMs;
      const afresh = width !== last.width || height !== last.height || gapMs < 0 || gapMs > GAP_MS;
      last = { width, height, timestampMs };
      const picture = handOver(input);
      const { keypoints, detectMs } = await connection.ask(
        { type: 'detect', picture, width, height, turn, afresh },
        [picture],
      );
      return { frame: { timestampMs, keypoints: keypoints && quantisePose(keypoints) }, detectMs };
    },
    tensors: async () => (await connection.ask({ type: 'count-tensors' })).tensors,
    close: () => connection.close(),
  };
};
