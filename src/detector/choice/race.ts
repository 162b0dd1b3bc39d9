import { sameCandidate, type BackendCandidate, type Timing } from './backend-choice.ts';
import { DetectorError, type DetectorFailure, type ModelId } from '../detector.ts';
import { takesOver, worthThunder } from './model-choice.ts';
import { settle, type Lap } from './settling.ts';

/** A model, and what to run it on. */
export interface Entry {
  readonly model: ModelId;
  readonly candidate: BackendCandidate;
}

/** An entry with the time that it takes for a frame. */
export interface TimedEntry extends Entry {
  readonly frameMs: number;
}

/** A model that is open in a worker of its own. */
export interface Runner {
  /** Looks once at the drawn person on each path. Rejects with a DetectorError if the worker has died. */
  lap(): Promise<Lap>;
  close(): void;
}

export interface Running<R extends Runner> extends Entry {
  readonly runner: R;
}

export interface StartOptions {
  /** Another backend can run instead, so an unanswered request for its weights is not repeated. */
  readonly hasAlternative?: boolean;
}

/** Opens a model and checks that it answers correctly. Rejects with a DetectorError. */
export type Start<R extends Runner> = (entry: Entry, options?: StartOptions) => Promise<R>;

const OF_WEIGHTS: readonly DetectorFailure[] = ['weights-missing', 'weights-damaged', 'download-broken'];

/** Weights that are missing for one backend are missing for all. */
export const isOfWeights = (error: unknown): boolean =>
  error instanceof DetectorError && OF_WEIGHTS.includes(error.kind);

/** The race was stopped because the detector was closed or its backend was lost. */
export class RaceStopped extends Error {}

/** Models and backends that race. */
export interface Field {
  /** Lightning first, if it is among them. */
  readonly models: readonly ModelId[];
  readonly candidates: readonly BackendCandidate[];
}

/** What a race needs from the detector that is judging meanwhile. */
export interface Course<R extends Runner> {
  readonly start: Start<R>;
  /** Resolves when a race would disturb no set. Rejects with {@link RaceStopped}. */
  readonly goodMoment: () => Promise<void>;
  /** A lap of a runner, run while no frame is judged. */
  readonly lap: (runner: R) => Promise<Lap>;
  /** Judges with that runner from now on, starting at the next good moment. Rejects with {@link RaceStopped}. */
  readonly changeTo: (next: Running<R>) => Promise<void>;
}

export interface Outcome {
  readonly winner: TimedEntry;
  /** False if an accident may have changed the result; then the next start races again. */
  readonly isFinal: boolean;
}

/** The time that a warm runner takes for a frame (ms). */
async function timeOf<R extends Runner>(runner: R, { goodMoment, lap }: Course<R>): Promise<number> {
  const laps: Lap[] = [];
  for (;;) {
    await goodMoment();
    laps.push(await lap(runner));
    const settling = settle(laps);
    if (settling.kind === 'done') return settling.frameMs;
  }
}

/** Opens and times one challenger, and judges with it from then on if it is better than the best so far. */
async function challenge<R extends Runner>(
  entry: Entry,
  best: TimedEntry,
  course: Course<R>,
): Promise<{ readonly timed: TimedEntry; readonly won: boolean }> {
  await course.goodMoment();
  const runner = await course.start(entry);
  try {
    const timed = { ...entry, frameMs: await timeOf(runner, course) };
    const won = takesOver(best, timed);
    if (won) await course.changeTo({ ...entry, runner });
    else runner.close();
    return { timed, won };
  } catch (error) {
    runner.close();
    throw error;
  }
}

/**
 * Times the runner that already judges, then every other entry of the field in a worker of its own, one after the other. A better one
 * takes over; a loser is closed. Thunder runs only on the candidates on which Lightning shows that it may be fast enough. Rejects with
 * {@link RaceStopped}.
 */
export async function race<R extends Runner>(
  first: Running<R>,
  { models, candidates }: Field,
  course: Course<R>,
): Promise<Outcome> {
  const { model, candidate } = first;
  const timings: TimedEntry[] = [];
  let isFinal = true;
  let best: TimedEntry = { model, candidate, frameMs: Infinity };
  /** An entry that failed cannot take part. If the device itself was not the cause, the result is not final. */
  const failed = (error: unknown, mayRecover: boolean): void => {
    if (error instanceof RaceStopped || !(error instanceof DetectorError)) throw error;
    if (mayRecover) isFinal = false;
  };

  try {
    best = { model, candidate, frameMs: await timeOf(first.runner, course) };
    timings.push(best);
  } catch (error) {
    failed(error, true);
  }
  const all = async (entrants: readonly BackendCandidate[], by: ModelId): Promise<void> => {
    for (const entrant of entrants) {
      if (by === model && sameCandidate(entrant, candidate)) continue;
      const entry: Entry = { model: by, candidate: entrant };
      try {
        const { timed, won } = await challenge(entry, best, course);
        timings.push(timed);
        if (won) best = timed;
      } catch (error) {
        // Lightning's weights are there, so a Lightning entry can only lack a file of its backend.
        failed(error, by === 'movenet-thunder' && isOfWeights(error));
      }
    }
  };
  const hasLightning = models.includes('movenet-lightning');
  if (hasLightning) await all(candidates, 'movenet-lightning');
  if (models.includes('movenet-thunder')) {
    const lightning: readonly Timing[] = timings.filter(({ model: by }) => by === 'movenet-lightning');
    await all(hasLightning ? worthThunder(lightning) : candidates, 'movenet-thunder');
  }
  return { winner: best, isFinal };
}
