import { quantisePose } from '../pose/pose-frame.ts';
import { ChangingDetector } from './changing-detector.ts';
import type { JudgingRunner } from './changing-parts.ts';
import * as memory from './choice/backend-memory.ts';
import { choose, type Asked } from './choice/choose.ts';
import type { BackendCandidate } from './choice/backend-choice.ts';
import { readOverride } from './choice/override.ts';
import { noteRun } from './choice/run-memory.ts';
import { capturing } from './capture.ts';
import { Connection } from './connection.ts';
import type { Detector, MayChange, ModelChoice, ModelId, OnProgress } from './detector.ts';
import { baseUrl } from './weights/base-url.ts';
import { downloads } from './weights/downloads.ts';
import { SQUARE } from './letterbox.ts';
import { lookAtMachine } from './choice/machine.ts';
import { presentModels } from './choice/present-models.ts';
import type { Start } from './choice/race.ts';
import { fetchWasm, fetchWeights } from './weights/weights.ts';

/** After a gap of this length the trainee may be anywhere. */
const GAP_MS = 1000;

/** The modules of the WebAssembly backend that were requested during this visit, with threads (true) and without. */
const wasmModules = new Map<boolean, ReturnType<typeof fetchWasm>>();

/** The WebAssembly module of a candidate, fetched once; null if the candidate runs on a graphics card. */
const wasmFor = (candidate: BackendCandidate): ReturnType<typeof fetchWasm> => {
  if (candidate.backend !== 'wasm') return Promise.resolve(null);
  const isThreaded = candidate.threads > 1;
  const module = wasmModules.get(isThreaded) ?? fetchWasm(candidate, baseUrl(), downloads, () => undefined);
  wasmModules.set(isThreaded, module);
  // A later start may have a network again. If the weights fail first, this failure is handled nowhere else.
  module.catch(() => wasmModules.delete(isThreaded));
  return module;
};

/** Starts models in workers. A download for one candidate serves the others. */
const starter = (onProgress: OnProgress | undefined): Start<JudgingRunner> => {
  const weights = new Map<ModelId, Awaited<ReturnType<typeof fetchWeights>>>();
  const onBytes = (loaded: number, total: number): void => onProgress?.({ stage: 'loading', loaded, total });
  return async ({ model, candidate }, { hasAlternative = false } = {}) => {
    const connection = new Connection();
    try {
      const ofBackend = wasmFor(candidate);
      const by = hasAlternative ? downloads.impatient : downloads;
      // Without the weights no candidate can run, so their failure is the one to report.
      const artifacts = weights.get(model) ?? (await fetchWeights(model, baseUrl(), by, onBytes));
      weights.set(model, artifacts);
      const wasm = await ofBackend;
      onProgress?.({ stage: 'starting' });
      await connection.ask({ type: 'open', model, candidate, weights: artifacts, wasm });
      return runnerOn(connection, model);
    } catch (error) {
      connection.close();
      throw error;
    }
  };
};

/** The models that `openDetector` can open here. */
export const modelsHere = (): Promise<readonly ModelId[]> => presentModels(baseUrl());

const complain = (sentence: string): void => console.warn(sentence);

/** What is requested: by the caller, or instead by the page's address. */
const askedFor = async (choice: ModelChoice): Promise<Asked> => {
  const { backend, model, ignored } = readOverride(location.search);
  for (const sentence of ignored) complain(sentence);
  const isHere = model !== null && (await modelsHere()).includes(model);
  if (model !== null && !isHere) complain(`"${model}" in the address is ignored: it is not on this host.`);
  const wanted = isHere ? model : null;
  return { model: wanted ?? choice, backend, isKept: wanted === null && backend === null };
};

interface Options {
  readonly onProgress?: OnProgress;
  /** Any moment is fine if this is left out. */
  readonly mayChange?: MayChange;
}

/**
 * Opens the model and the backend that are remembered, or else the backend that is ready first. In the second case a race follows, and
 * the winner takes over. Requesting a missing model by name is `weights-missing`.
 */
export const openDetector = async (
  model: ModelChoice,
  { onProgress, mayChange = () => true }: Options = {},
): Promise<Detector> => {
  // Does not wait for anything that is fetched and started after the opening.
  let listener = onProgress;
  const capture = capturing(SQUARE);
  const start = starter((progress) => listener?.(progress));
  const parts = { lookAtMachine, presentModels: modelsHere, start, memory, complain };
  const opened = await choose(await askedFor(model), parts, onProgress);
  listener = undefined;
  // A graphics card that is lost must be replaced at once, with or without a network.
  if (opened.running.candidate.backend !== 'wasm')
    for (const { candidate } of opened.fallbacks.slice(0, 1)) wasmFor(candidate).catch(() => undefined);
  const nowMs = (): number => performance.now();
  return new ChangingDetector(opened, { start, capture, memory, mayChange, noteRun, nowMs });
};

const runnerOn = (connection: Connection, model: ModelId): JudgingRunner => {
  let last = { width: 0, height: 0, timestampMs: -Infinity };
  return {
    detect: async (capture, turn = 'none') => {
      const { width, height, timestampMs } = capture;
      const gapMs = timestampMs - last.timestampMs;
      const afresh = width !== last.width || height !== last.height || gapMs < 0 || gapMs > GAP_MS;
      last = { width, height, timestampMs };
      const picture = capture.copy();
      const { keypoints, detectMs } = await connection
        .ask({ type: 'detect', picture, width, height, turn, afresh }, [picture])
        // A worker that died before this has not received the picture. Closing a transferred picture does nothing.
        .finally(() => picture.close());
      return { frame: { timestampMs, keypoints: keypoints && quantisePose(keypoints) }, detectMs, model };
    },
    lap: async () => (await connection.ask({ type: 'lap' })).lap,
    tensors: async () => (await connection.ask({ type: 'count-tensors' })).tensors,
    close: () => connection.close(),
  };
};
