import { DetectorError } from './detector.ts';
import { drawPerson, isDrawnPerson } from './drawn-person.ts';
import { SQUARE } from './letterbox.ts';
import { loadMoveNet, type ModelInput, type MoveNet } from './movenet.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { loadBackend, startBackend } from './tf-backend.ts';

const tell = (message: FromWorker): void => self.postMessage(message);

const fail = (error: unknown): void =>
  tell(
    error instanceof DetectorError
      ? { type: 'failed', failure: error.kind, detail: error.message }
      : { type: 'failed', failure: 'worker-dead', detail: String(error) },
  );

/** A drawn person, to warm up the model, to time it, and to check its answers. */
const drawnPerson = (): ImageBitmap => {
  const canvas = new OffscreenCanvas(SQUARE, SQUARE);
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) throw new Error('no 2-D canvas in the worker');
  drawPerson(pen, SQUARE);
  return canvas.transferToImageBitmap();
};

const inputOf = (picture: ImageBitmap, afresh: boolean): ModelInput => ({
  picture,
  width: picture.width,
  height: picture.height,
  turn: 'none',
  afresh,
});

/** Throws unless the model finds a drawn person, both in the whole picture and in the crop around them. Warms up both paths. */
const checkAnswers = async (model: MoveNet, person: ImageBitmap): Promise<void> => {
  for (const afresh of [true, false])
    if (!isDrawnPerson(await model.detect(inputOf(person, afresh)), person.width))
      throw new DetectorError('backend-wrong', 'a drawn person was not found where it was drawn');
};

const open = async ({
  model: id,
  candidate,
  weights,
  wasm,
}: ToWorker & { type: 'open' }): Promise<MoveNet> => {
  let model: MoveNet;
  try {
    await loadBackend(candidate, wasm);
    tell({ type: 'computing' });
    await startBackend(candidate, (why) => fail(new DetectorError('graphics-lost', why)));
    model = await loadMoveNet(id, weights, candidate.backend);
    const person = drawnPerson();
    await checkAnswers(model, person);
    person.close();
    tell({ type: 'opened' });
  } catch (error) {
    if (error instanceof DetectorError) throw error;
    throw new DetectorError('no-backend', `${candidate.backend}: ${String(error)}`);
  }
  return model;
};

/**
 * After this many pictures of nobody the model is shown the drawn person again. Basis: judgement; 2 to 12 s. If a backend has begun to
 * answer NaN, MoveNet reports an empty room, and the trainee would be told to step into view.
 */
const NOBODY = 60;
let nobody = 0;
/** The crop is around the drawn person, so the next picture is looked at as a whole. */
let checked = false;

const detect = async (
  model: MoveNet,
  { picture, afresh, ...input }: ToWorker & { type: 'detect' },
): Promise<void> => {
  const startMs = performance.now();
  const keypoints = await model
    .detect({ ...input, picture, afresh: afresh || checked })
    .finally(() => picture.close());
  checked = false;
  nobody = keypoints === null ? nobody + 1 : 0;
  if (nobody === NOBODY) {
    const person = drawnPerson();
    await checkAnswers(model, person);
    person.close();
    checked = true;
  }
  tell({ type: 'detected', keypoints, detectMs: performance.now() - startMs });
};

/** Drawn with the first lap, and kept for the others. */
let lapPerson: ImageBitmap | null = null;

/** Looks at the drawn person once on each path. */
const lap = async (model: MoveNet): Promise<void> => {
  lapPerson ??= drawnPerson();
  const startMs = performance.now();
  await model.detect(inputOf(lapPerson, true));
  const betweenMs = performance.now();
  await model.detect(inputOf(lapPerson, false));
  checked = true;
  tell({
    type: 'lapped',
    lap: { wholeMs: betweenMs - startMs, cropMs: performance.now() - betweenMs },
  });
};

let opening: Promise<MoveNet> | null = null;

const receive = async (message: ToWorker): Promise<void> => {
  if (message.type === 'open') opening = open(message);
  if (!opening) throw new Error(`${message.type} before open`);
  const model = await opening;
  if (message.type === 'detect') await detect(model, message);
  if (message.type === 'lap') await lap(model);
  if (message.type === 'count-tensors') tell({ type: 'tensors-counted', tensors: model.tensors() });
};

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void receive(data).catch(fail));
