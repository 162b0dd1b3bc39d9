import type { PictureSize, PoseTrace } from '../pose/pose-frame.ts';
import { noPose } from '../pose/track/track-pose.ts';
import type { EngineEvent } from './events.ts';
import type { Exercise } from './exercise.ts';
import { isBusy, startExercise, type ExerciseState } from './judge-state.ts';
import { judgeTracked, trackStep, type TrackedFrame } from './judge.ts';
import { sharedWork } from './sight/shared-work.ts';
import { stepsTo } from './sight/frame-steps.ts';

/**
 * A hold whose posture is the only armed one for this long is identified before any of its time counts. Basis: judgement; arming takes as
 * long again.
 */
const ALONE_MS = 1000;
/** The exercise done most must exceed the next one by this factor. Basis: judgement. */
const OUTWEIGHS = 1.3;
/** Weight of the time of an attempt: it looks like the exercise, but is not a rep of it. Basis: judgement. */
const ATTEMPT_SHARE = 0.3;

/** One exercise that the trainee may be doing, judged in parallel with all others. */
export interface Candidate {
  readonly exercise: Exercise;
  readonly judge: ExerciseState;
  /** Milliseconds of reps and, with less weight, of attempts. Holds are in `judge`. */
  readonly repsMs: number;
  readonly armedSince: number | null;
}

/** `model`: of the frames, until a frame names another model. */
export const candidatesOf = (exercises: readonly Exercise[], model?: string): readonly Candidate[] =>
  exercises.map((exercise) => ({
    exercise,
    judge: startExercise({}, model),
    repsMs: 0,
    armedSince: null,
  }));

const timeOf = (event: EngineEvent): number =>
  event.type === 'RepCompleted'
    ? event.rep.endMs - event.rep.startMs
    : event.type === 'RepAttempted'
      ? ATTEMPT_SHARE * (event.rep.endMs - event.rep.startMs)
      : 0;

/** Judges the tracked trainee in one frame as every candidate. */
export const stepCandidates = (
  candidates: readonly Candidate[],
  tracked: TrackedFrame,
  size: PictureSize,
): readonly Candidate[] => {
  const shared = { ...tracked, shared: sharedWork() };
  return candidates.map(({ exercise, judge: was, repsMs, armedSince }) => {
    const [judge, events] = judgeTracked(exercise, was, shared, size);
    return {
      exercise,
      judge,
      repsMs: repsMs + events.reduce((sum, event) => sum + timeOf(event), 0),
      armedSince: judge.gate.armed ? (armedSince ?? tracked.frame.timestampMs) : null,
    };
  });
};

/** When the candidates last judged the trainee; null before the first frame. All of them judge the same frames. */
export const lastMsOf = ([first]: readonly Candidate[]): number | null => first?.judge.lastMs ?? null;

/** Is the trainee inside a rep or a hold of some candidate? */
export const isAnyBusy = (candidates: readonly Candidate[]): boolean =>
  candidates.some(({ judge }) => isBusy(judge));

/** Good time of the exercise so far (ms). */
export const doneMs = ({ repsMs, judge: { set } }: Candidate): number =>
  repsMs + set.hold.bankedMs + (set.hold.open?.goodMs ?? 0);

/** The exercise done most if it exceeds the next one by enough; otherwise null. */
function done(candidates: readonly Candidate[]): Exercise | null {
  const [best, second] = candidates.toSorted((a, b) => doneMs(b) - doneMs(a));
  if (!best || doneMs(best) === 0) return null;
  return doneMs(best) >= OUTWEIGHS * (second ? doneMs(second) : 0) ? best.exercise : null;
}

/**
 * Does the posture alone identify the exercise? The start postures of the other exercises occur in many movements. Basis: of 261 clips of
 * other movements, 46 held such a posture for two seconds: sit-ups, push-ups, a downward dog.
 */
const isPostureItself = ({ exercise }: Candidate): boolean =>
  exercise.kind === 'hold' && exercise.fromRest === undefined;

/** The exercise by what was done, or else by the posture of a hold if only that is armed; null if it is not known yet. */
export function identified(candidates: readonly Candidate[]): Exercise | null {
  if (candidates.some((candidate) => doneMs(candidate) > 0)) return done(candidates);
  const armed = candidates.filter(({ armedSince }) => armedSince !== null);
  const [only] = armed;
  if (!only || armed.length > 1 || !isPostureItself(only)) return null;
  return (only.judge.lastMs ?? 0) - (only.armedSince ?? 0) >= ALONE_MS ? only.exercise : null;
}

/** The exercise that a whole trace shows; null if nothing was done. A posture alone is not enough. */
export function identifyTrace(exercises: readonly Exercise[], trace: PoseTrace): Exercise | null {
  let pose = noPose;
  let candidates = candidatesOf(exercises, trace.model);
  for (const frame of trace.frames)
    for (const step of stepsTo(lastMsOf(candidates), frame)) {
      const [next, tracked] = trackStep(pose, step, trace, isAnyBusy(candidates));
      pose = next;
      candidates = stepCandidates(candidates, tracked, trace);
    }
  return done(candidates);
}
