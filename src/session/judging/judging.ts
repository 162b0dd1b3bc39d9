import type { Exercise } from '../../engine/exercise.ts';
import type { PictureSize, PoseFrame, PoseTrace } from '../../pose/pose-frame.ts';
import type { Interruption } from '../../workout/workout-events.ts';
import { nothingJudged, type Judged } from './judged.ts';
import {
  finishWorkoutJudging,
  interruptWorkoutJudging,
  stepWorkoutJudging,
  switchWorkoutJudging,
  type WorkoutJudging,
} from './workout-judging.ts';
import { liveStatus } from './live-status.ts';
import {
  finishSingle,
  interruptSingle,
  judgeAllAs,
  judgedAs,
  stepSingle,
  switchSingle,
  type Single,
} from './single.ts';
import { decided, finishUndecided, interruptUndecided, stepUndecided, type Undecided } from './undecided.ts';

/**
 * Turns frames into events. It judges one exercise, all exercises side by side until one is identified, or a whole workout.
 * A plain value: every step is a pure function that returns the next one.
 */
export type Judging = Single | Undecided | WorkoutJudging;

/** The exercise that is judged now; null between two sets, and while none is identified. */
export function exerciseOf(judging: Judging): Exercise | null {
  switch (judging.kind) {
    case 'single':
      return judging.exercise;
    case 'undecided':
      return judging.guess?.exercise ?? null;
    case 'workout':
      return judging.set?.exercise ?? null;
  }
}

/** Judges one frame. Keypoints are in pixels of a picture of that size. A frame whose time does not advance is ignored. */
export function stepJudging(was: Judging, frame: PoseFrame, size: PictureSize): readonly [Judging, Judged] {
  switch (was.kind) {
    case 'single':
      return stepSingle(was, frame, size);
    case 'undecided':
      return stepUndecided(was, frame, size);
    case 'workout':
      return stepWorkoutJudging(was, frame, size);
  }
}

/** Interrupts judging because the pictures have stopped, for the given reason: closes open reps, holds and faults, and keeps the count. */
export function interruptedJudging(was: Judging, by: Interruption): readonly [Judging, Judged] {
  switch (was.kind) {
    case 'single':
      return interruptSingle(was);
    case 'undecided':
      return interruptUndecided(was);
    case 'workout':
      return interruptWorkoutJudging(was, by);
  }
}

/** Closes everything at the end of the session. */
export function finishedJudging(was: Judging): readonly [Judging, Judged] {
  switch (was.kind) {
    case 'single':
      return [was, finishSingle(was)];
    case 'undecided':
      return finishUndecided(was);
    case 'workout':
      return finishWorkoutJudging(was);
  }
}

/** Judges as that variant of the current exercise, or the usual way, from now on. A guess becomes final. */
export function switchedJudging(was: Judging, exercise: Exercise): readonly [Judging, Judged] {
  switch (was.kind) {
    case 'single':
      return switchSingle(was, exercise);
    case 'undecided':
      return was.guess ? switchSingle(decided(was, was.guess), exercise) : [was, nothingJudged];
    case 'workout':
      return switchWorkoutJudging(was, exercise.variant ?? null);
  }
}

/** The session so far, in the form needed to judge it again. `breaks`: session times at which judging was interrupted. */
export interface SoFar {
  readonly trace: PoseTrace;
  readonly breaks: readonly number[];
}

/**
 * Judges as that exercise from now on, and returns the events of everything seen so far. `isFinal`: the trainee
 * chose it; otherwise it is a guess, which the next movement may override.
 */
export function becomeExercise(
  was: Single | Undecided,
  exercise: Exercise,
  { trace, breaks }: SoFar,
  isFinal: boolean,
): readonly [Single | Undecided, Judged] {
  const { known, lastMs } = was;
  const [judge, events] = judgeAllAs(exercise, known, trace, breaks);
  const last = { lastMs, status: liveStatus(exercise, judge, was.status), body: judge.body };
  const now: Single | Undecided =
    was.kind === 'single' || isFinal
      ? { ...last, kind: 'single', exercise, known, judge }
      : { ...was, ...last, pose: judge.pose, guess: { exercise, judge }, choices: [] };
  return [now, judgedAs(exercise, events)];
}
