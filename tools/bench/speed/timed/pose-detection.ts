import * as stock from '@tensorflow-models/pose-detection';
import type { Tensor } from '@tensorflow/tfjs-core';
import { note } from './worker-parts.ts';

export const { movenet, SupportedModels } = stock;

/** The parts of its model that the package calls. It does not declare them. */
interface Model {
  execute(cut: Tensor): Tensor;
}

/** The package's detector, which also records its time: before the model runs, and in it. */
export const createDetector: typeof stock.createDetector = async (...how) => {
  const detector = await stock.createDetector(...how);
  const model = Reflect.get(detector, 'moveNetModel') as Model;
  const estimatePoses = detector.estimatePoses.bind(detector);
  const execute = model.execute.bind(model);
  let beganMs = 0;
  detector.estimatePoses = (...what) => {
    beganMs = performance.now();
    return estimatePoses(...what);
  };
  model.execute = (cut) => {
    note('cutMs', beganMs);
    const executedMs = performance.now();
    const answer = execute(cut);
    const { data, dataSync } = answer;
    // A graphics card computes until its answer is read.
    return Object.assign(answer, {
      data: () => data.call(answer).finally(() => note('modelMs', executedMs)),
      dataSync: () => {
        const values = dataSync.call(answer);
        note('modelMs', executedMs);
        return values;
      },
    });
  };
  return detector;
};
