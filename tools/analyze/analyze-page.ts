/** The page behind `npm run analyze` and the browser tests. It shows nothing, and answers a tool's requests. */
import { listCameras, openCamera } from '../../src/camera/camera.ts';
import { SourceError } from '../../src/camera/frame-source.ts';
import { openVideoFile } from '../../src/camera/video-file.ts';
import { modelsHere, openDetector } from '../../src/detector/client.ts';
import {
  DetectorError,
  type Backend,
  type Detector,
  type DetectorInput,
  type ModelChoice,
  type ModelId,
} from '../../src/detector/detector.ts';
import { drawPerson } from '../../src/detector/drawn-person.ts';
import type { PoseFrame, PoseTrace } from '../../src/pose/pose-frame.ts';
import { noPose, trackPose } from '../../src/pose/track/track-pose.ts';
import { stepTurn, unturned } from '../../src/pose/track/turn.ts';
import { openRaced, racedDetectors } from '../raced-detector.ts';

/** A video's trace, and how it was made. */
export interface Recording {
  readonly trace: PoseTrace;
  readonly model: ModelId;
  readonly backend: Backend;
  readonly durationS: number;
  /** Time in the worker, one for each frame. */
  readonly detectMs: readonly number[];
  /** Set if the video was cut short: the trace ends there. */
  readonly broken: { readonly atS: number; readonly message: string } | null;
}

/** A failure that is passed to the tool as data. */
export interface Failure {
  readonly failure: string;
  readonly message: string;
}

/** The detector of the tests, the same on every machine. */
const USUAL: ModelId = 'movenet-lightning';

/**
 * A file is never in a hurry: use Thunder if it is here, however slow this machine is. Basis: it judges 38 of 46 drawn sets correctly,
 * Lightning 30; of 15 real clips each judges 14 correctly.
 */
const better = async (): Promise<ModelId> =>
  (await modelsHere()).includes('movenet-thunder') ? 'movenet-thunder' : 'movenet-lightning';

const raced = racedDetectors();

/** Opened once, and kept. */
const detector = (model: ModelChoice = USUAL): Promise<Detector> => raced(model);

const asFailure = (error: unknown): Failure => {
  if (error instanceof SourceError || error instanceof DetectorError) {
    return { failure: error.kind, message: error.message.replace(`${error.kind}: `, '') };
  }
  throw error;
};

/** Which part of a chosen video is judged, and how the model looks at it. */
export interface Wanted {
  /** Seconds; null for no limit. */
  readonly fromS: number | null;
  readonly toS: number | null;
  /** Null: the better one of those that are here. */
  readonly model: ModelId | null;
  /** Whether the exercise needs pictures with the head up. */
  readonly headUp: boolean;
}

const record = async (file: File, { fromS, toS, model, headUp }: Wanted): Promise<Recording> => {
  const source = await openVideoFile(file, 'fast', { fromS: fromS ?? -Infinity, toS: toS ?? Infinity });
  try {
    const running = await detector(model ?? (await better()));
    const frames: PoseFrame[] = [];
    const detectMs: number[] = [];
    let broken: Recording['broken'] = null;
    let [pose, turn] = [noPose, unturned];
    const take = async (picture: DetectorInput): Promise<void> => {
      const { frame, detectMs: tookMs } = await running.detect(picture, turn.turn);
      const [next, body] = trackPose(pose, frame, picture, false);
      [pose, turn] = [next, stepTurn(turn, body, headUp)];
      frames.push(frame);
      detectMs.push(tookMs);
    };
    await source.run(take, new AbortController().signal).catch((error: unknown) => {
      if (!(error instanceof SourceError) || error.atS === null) throw error;
      broken = { atS: error.atS, message: error.message };
    });
    const { width, height } = source;
    return {
      trace: { schema: 1, width, height, frames, model: running.model },
      model: running.model,
      backend: running.backend,
      durationS: source.durationS ?? (frames.at(-1)?.timestampMs ?? 0) / 1000,
      detectMs,
      broken,
    };
  } finally {
    source.close();
  }
};

const chosenFile = (): File => {
  const input = document.querySelector('input');
  const file = input?.files?.[0];
  if (!file) throw new Error('no file was handed over');
  return file;
};

const page = {
  /** Runs the app's own pipeline on the chosen file, up to the keypoints. */
  record: (wanted: Wanted): Promise<Recording | Failure> => record(chosenFile(), wanted).catch(asFailure),
  detector,
  openDetector: (model: ModelChoice = USUAL): Promise<Detector> => openRaced(model),
  /** The same, without waiting for the race. */
  openAtOnce: (model: ModelChoice = USUAL): Promise<Detector> => openDetector(model),
  modelsHere,
  drawPerson,
  openCamera,
  listCameras,
  openVideoFile,
  asFailure,
};

export type AnalyzePage = typeof page;

declare global {
  interface Window {
    longline: AnalyzePage;
  }
}

window.longline = page;
