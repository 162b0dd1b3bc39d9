import { DetectorError } from './detector.ts';
import { loadMoveNet } from './movenet.ts';
import type { MoveNet } from './movenet.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { loadBackend, startBackend } from './tf-backend.ts';

const tell = (message: FromWorker): void => self.postMessage(message);

const fail = (error: unknown): void =>
  tell(
    error instanceof DetectorError
      ? { type: 'failed', failure: error.kind, detail: error.message }
      : { type: 'failed', failure: 'worker-dead', detail: String(error) },
  );

const median = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

const blank = (square: number): ImageBitmap => {
  const canvas = new OffscreenCanvas(square, square);
  canvas.getContext('2d', { alpha: false });
  return canvas.transferToImageBitmap();
};

/** Runs `frames` blank pictures after one that compiles and warms; answers with the median in ms. */
const time = async (model: MoveNet, square: number, frames: number): Promise<number | null> => {
  const took: number[] = [];
  for (let frame = 0; frame <= frames; frame += 1) {
    const picture = blank(square);
    const startMs = performance.now();
    await model.detect(picture, true);
    if (frame > 0) took.push(performance.now() - startMs);
    picture.close();
  }
  return median(took);
};

const open = async ({
  model: id,
  candidate,
  weights,
  wasm,
  square,
  timedFrames,
}: ToWorker & { type: 'open' }): Promise<MoveNet> => {
  let model: MoveNet;
  try {
    await loadBackend(candidate, wasm);
    tell({ type: 'computing' });
    await startBackend(candidate, (why) => fail(new DetectorError('worker-dead', why)));
    model = await loadMoveNet(id, weights, candidate.backend, square);
    tell({ type: 'opened', frameMs: await time(model, square, timedFrames) });
  } catch (error) {
    throw new DetectorError('no-backend', `${candidate.backend}: ${String(error)}`);
  }
  return model;
};

const detect = async (model: MoveNet, { picture, afresh }: ToWorker & { type: 'detect' }): Promise<void> => {
  const startMs = performance.now();
  const keypoints = await model.detect(picture, afresh);
  picture.close();
  tell({ type: 'detected', keypoints, detectMs: performance.now() - startMs });
};

let opening: Promise<MoveNet> | null = null;

const receive = async (message: ToWorker): Promise<void> => {
  if (message.type === 'open') opening = open(message);
  if (!opening) throw new Error(`${message.type} before open`);
  const model = await opening;
  if (message.type === 'detect') await detect(model, message);
  if (message.type === 'count-tensors') tell({ type: 'tensors-counted', tensors: model.tensors() });
};

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void receive(data).catch(fail));
