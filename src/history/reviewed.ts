import type { Exercise } from '../engine/exercise.ts';
import { wayKey, wayOf } from '../engine/variant.ts';
import type { Baselines } from '../engine/rules/form-rules.ts';
import { modelAt, type PoseTrace } from '../pose/pose-frame.ts';
import { reviewOf, type Review, type SetReview } from '../review/review.ts';
import { faultsOf } from '../review/notable.ts';
import { MARGIN_MS, Sampling, stretch, type Sample } from '../review/samples.ts';
import type { LogEvent } from '../workout/workout-events.ts';

/** A session to look back at: just finished, or from the history. */
export interface Reviewed {
  /** `workout` if it is a whole workout. */
  readonly exerciseId: string;
  readonly log: readonly LogEvent[];
  readonly trace: PoseTrace;
  readonly review: Review;
}

export const reviewed = (
  exercises: readonly Exercise[],
  exerciseId: string,
  log: readonly LogEvent[],
  trace: PoseTrace,
): Reviewed => ({ exerciseId, log, trace, review: reviewOf(exercises, exerciseId, log) });

/** Frames measured before the page gets its turn again. Basis: at .25 ms a frame a tenth of a second. */
const AT_ONCE = 400;

const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** By the keypoints and the exercise that they are judged as, because overruling a verdict does not change any measurement. */
const done = new WeakMap<PoseTrace, Map<string, Promise<readonly Sample[]>>>();

/**
 * The time up to which a set is measured (ms). A replay shows what follows a rep, a hold or a fault, and a rep may end after its set, so
 * this is later than the end of the set.
 */
const measuredUntilMs = ({ endMs, reps, holds, log }: SetReview): number =>
  Math.max(endMs, ...[...reps, ...holds, ...faultsOf(log)].map((one) => one.endMs + MARGIN_MS));

async function sample(
  exercise: Exercise,
  { trace, review }: Reviewed,
  set: SetReview,
): Promise<readonly Sample[]> {
  const key = wayKey(wayOf(exercise));
  const before = review.sets.filter((one) => one.at < set.at && wayKey(one) === key);
  const learned = before
    .flatMap(({ log }) => log)
    .flatMap((event) => (event.type === 'BaselineLearned' ? [event.baselines] : []));
  // A trace without a posture for this exercise starts without one, as its session did.
  const baselines = learned.reduce<Baselines>(
    (known, fresh) => ({ ...known, ...fresh }),
    trace.known?.[key] ?? {},
  );
  const sampling = new Sampling(exercise, trace, {
    known: baselines,
    breaksMs: set.breaksMs,
    model: modelAt(trace, set.fromMs),
  });
  const samples: Sample[] = [];
  for (const [at, frame] of stretch(trace.frames, set.fromMs, measuredUntilMs(set)).entries()) {
    if (at % AT_ONCE === 0) await breath();
    samples.push(sampling.sample(frame));
  }
  return samples;
}

/** The measurements of every frame of a set, computed once, and in portions so that the page stays responsive. */
export function samplesOf(exercise: Exercise, session: Reviewed, set: SetReview): Promise<readonly Sample[]> {
  const ofTrace = done.get(session.trace) ?? new Map<string, Promise<readonly Sample[]>>();
  done.set(session.trace, ofTrace);
  const key = `${wayKey(wayOf(exercise))} ${set.fromMs} ${measuredUntilMs(set)}`;
  const samples = ofTrace.get(key) ?? sample(exercise, session, set);
  ofTrace.set(key, samples);
  return samples;
}
