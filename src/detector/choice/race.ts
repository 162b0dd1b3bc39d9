import { quickest, sameCandidate, type BackendCandidate, type Timing } from './backend-choice.ts';
import { DetectorError, type DetectorFailure, type ModelId } from '../detector.ts';

/** A model, and what to run it on. */
export interface Entry {
  readonly model: ModelId;
  readonly candidate: BackendCandidate;
}

/** Something that holds a worker. */
interface Closable {
  close(): void;
}

/** A model that runs. */
export interface Running<C extends Closable> extends Entry {
  readonly connection: C;
}

/** Starts a model in a worker of its own; `frameMs` is the median of the frames to be timed, null if none were. */
export type Start<C extends Closable> = (
  entry: Entry,
  timedFrames: number,
) => Promise<{ readonly connection: C; readonly frameMs: number | null }>;

/** Frames that a candidate is timed by, after one to warm it. */
const TIMED_FRAMES = 5;

const OF_WEIGHTS: readonly DetectorFailure[] = ['weights-missing', 'weights-damaged', 'download-broken'];

/** Weights that are missing for one backend are missing for all. */
export const isOfWeights = (error: unknown): boolean =>
  error instanceof DetectorError && OF_WEIGHTS.includes(error.kind);

/** Failures to report first if no candidate runs: those that the trainee can do something about. */
const TOLD_FIRST: readonly DetectorFailure[] = ['canvas-blocked', 'backend-wrong', 'worker-dead'];

const mostTelling = (failures: readonly unknown[]): DetectorError => {
  const known = failures.filter((error) => error instanceof DetectorError);
  const preferred = TOLD_FIRST.flatMap((kind) => known.filter((error) => error.kind === kind));
  return preferred[0] ?? new DetectorError('no-backend', failures.map(String).join('; '));
};

export interface Raced<C extends Closable> {
  readonly best: Running<C>;
  /** Of all that finished, in the order of the entrants. */
  readonly timings: readonly Timing[];
}

/**
 * Times a model on each candidate, so that a loser leaves nothing behind; the winner stays open.
 * Rejects with a DetectorError if none finished.
 */
export const race = async <C extends Closable>(
  model: ModelId,
  entrants: readonly BackendCandidate[],
  start: Start<C>,
): Promise<Raced<C>> => {
  const timings: Timing[] = [];
  const failures: unknown[] = [];
  let best: Running<C> | null = null;
  for (const candidate of entrants) {
    try {
      const { connection, frameMs } = await start({ model, candidate }, TIMED_FRAMES);
      // One that was not timed is taken only if no other runs.
      timings.push({ candidate, frameMs: frameMs ?? Infinity });
      const won = quickest(timings);
      if (won && sameCandidate(won.candidate, candidate)) {
        best?.connection.close();
        best = { model, candidate, connection };
      } else {
        connection.close();
      }
    } catch (error) {
      // Once a candidate runs the weights are there: what another one lacks is a file of its own.
      if (isOfWeights(error) && !best) throw error;
      failures.push(error);
    }
  }
  if (!best) throw mostTelling(failures);
  return { best, timings };
};
