import { quantisePose } from '../pose/pose-frame.ts';
import type { Keypoint } from '../pose/pose-frame.ts';
import { candidates, choiceKey, quickest, sameCandidate } from './backend-choice.ts';
import type { Candidate, Timing } from './backend-choice.ts';
import { forget, recall, remember } from './backend-memory.ts';
import { Connection } from './connection.ts';
import { DetectorError } from './detector.ts';
import type { Detector, OpenDetector } from './detector.ts';
import { letterbox, toPicture } from './letterbox.ts';
import { lookAtMachine } from './machine.ts';
import { modelVersion } from './weights-manifest.ts';

/**
 * Side of the square that is sent, px. MoveNet itself cuts its 192 px out of it, around where the trainee was in the
 * last frame: a larger square gives the cut more detail. Measured on seven clips (795 frames): mean score .29-.62 where
 * the whole square is scaled to 192 each time; with the cut .49-.74 from 192 px, .54-.75 from 256, .56-.75 from 384 and
 * .56-.75 from 512, for 0, 1, 3 and 5 ms more a frame on a processor.
 */
const SQUARE = 384;

/** Frames that a candidate is timed by, after one to warm it. */
const TIMED_FRAMES = 5;

/** After such a gap the trainee may be anywhere. */
const GAP_MS = 1000;

const baseUrl = (): string => new URL(import.meta.env.BASE_URL, location.href).href;

interface Running {
  readonly candidate: Candidate;
  readonly connection: Connection;
}

const start = async (
  candidate: Candidate,
  timedFrames: number,
): Promise<Running & { frameMs: number | null }> => {
  const connection = new Connection();
  try {
    const { frameMs } = await connection.ask({
      type: 'open',
      candidate,
      baseUrl: baseUrl(),
      square: SQUARE,
      timedFrames,
    });
    return { candidate, connection, frameMs };
  } catch (error) {
    connection.close();
    throw error;
  }
};

/** Weights that are missing for one backend are missing for all. */
const isFinal = (error: unknown): boolean =>
  error instanceof DetectorError && (error.kind === 'weights-missing' || error.kind === 'weights-damaged');

const isDeadWorker = (error: unknown): boolean =>
  error instanceof DetectorError && error.kind === 'worker-dead';

/** Times each candidate in a worker of its own, so that a loser leaves nothing behind; the winner stays open. */
const race = async (entrants: readonly Candidate[]): Promise<Running> => {
  const timings: Timing[] = [];
  const failures: unknown[] = [];
  let best: Running | null = null;
  for (const candidate of entrants) {
    try {
      const { connection, frameMs } = await start(candidate, TIMED_FRAMES);
      timings.push({ candidate, frameMs: frameMs ?? Infinity });
      const won = quickest(timings);
      if (won && sameCandidate(won.candidate, candidate)) {
        best?.connection.close();
        best = { candidate, connection };
      } else {
        connection.close();
      }
    } catch (error) {
      if (isFinal(error)) {
        best?.connection.close();
        throw error;
      }
      failures.push(error);
    }
  }
  if (!best)
    throw failures.find(isDeadWorker) ?? new DetectorError('no-backend', failures.map(String).join('; '));
  return best;
};

const choose: (onProgress: Parameters<OpenDetector>[0]) => Promise<Running> = async (onProgress) => {
  onProgress?.('loading');
  const machine = await lookAtMachine();
  const entrants = candidates(machine);
  if (entrants.length === 0)
    throw new DetectorError('no-simd', 'no graphics card, and WebAssembly without SIMD');
  const key = choiceKey(machine, modelVersion('movenet-lightning'));
  const remembered = recall(key);
  if (remembered && entrants.some((entrant) => sameCandidate(entrant, remembered))) {
    try {
      return await start(remembered, 0);
    } catch (error) {
      if (isFinal(error)) throw error;
      forget();
    }
  }
  onProgress?.('timing');
  const winner = await race(entrants);
  remember(key, winner.candidate);
  return winner;
};

/** Chooses the quickest backend (or the one remembered), loads MoveNet on it and keeps it warm. */
export const openDetector: OpenDetector = async (onProgress) => {
  const { candidate, connection } = await choose(onProgress);
  return detectorOn(candidate, connection);
};

const detectorOn = (candidate: Candidate, connection: Connection): Detector => {
  const canvas = new OffscreenCanvas(SQUARE, SQUARE);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new DetectorError('no-backend', 'no 2-D canvas in the page');
  let last = { width: 0, height: 0, timestampMs: -Infinity };

  return {
    model: 'movenet-lightning',
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
