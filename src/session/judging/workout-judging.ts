import type { EngineEvent } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { exerciseDone, wayKey, wayOf } from '../../engine/variant.ts';
import { finishJudging, interruptJudging, judgeTracked, trackStep } from '../../engine/judge.ts';
import { isTrying } from '../../engine/account/unjudged.ts';
import { isBusy, startExercise, type ExerciseState } from '../../engine/judge-state.ts';
import { stepsTo } from '../../engine/sight/frame-steps.ts';
import type { KnownPostures, PictureSize, PoseFrame } from '../../pose/pose-frame.ts';
import { noPose, trackPose, type PoseState } from '../../pose/track/track-pose.ts';
import type { Command } from '../../workout/commands.ts';
import { isUpright, presenceOf } from '../../workout/presence/presence-of.ts';
import { nobodyYet, steadied, type SteadyPresence } from '../../workout/presence/steady-presence.ts';
import { step, toJudge, type Stepped, type WorkoutInput } from '../../workout/workout.ts';
import type { Interruption, LogEvent } from '../../workout/workout-events.ts';
import type { WorkoutState } from '../../workout/workout-state.ts';
import { latest, noFrame, type Judged, type LastFrame, type Learned } from './judged.ts';
import { liveStatus } from './live-status.ts';

/** The judging of one set, or of one take of it. */
interface JudgedSet {
  readonly exercise: Exercise;
  readonly judgingId: number;
  /** The index of the workout's step that the set belongs to. */
  readonly index: number;
  readonly judge: ExerciseState;
}

/** A workout that leads itself: each set is judged as its exercise; the workout gets the events and decides what comes next. */
export interface WorkoutJudging extends LastFrame {
  readonly kind: 'workout';
  readonly exercises: readonly Exercise[];
  readonly known: KnownPostures;
  readonly workout: WorkoutState;
  /** The set that is judged now; null in a rest, a pause, and before and after the workout. */
  readonly set: JudgedSet | null;
  /** The tracking of the trainee. It starts again with each set and each take of it, as if the set were judged alone. */
  readonly pose: PoseState;
  readonly presence: SteadyPresence;
  /** The postures known at the start, and those learned since. */
  readonly learned: KnownPostures;
  /** The workout's first events; the first step returns them. */
  readonly opening: readonly LogEvent[];
}

/** `started`: by `startWorkout` or `recoverWorkout`. `lastMs`: of the last frame before the workout was interrupted. */
export const startWorkoutJudging = (
  exercises: readonly Exercise[],
  { state, events }: Stepped,
  known: KnownPostures = {},
  lastMs: number | null = null,
): WorkoutJudging => ({
  ...noFrame,
  kind: 'workout',
  exercises,
  known,
  workout: state,
  set: null,
  pose: noPose,
  presence: nobodyYet,
  learned: known,
  opening: events,
  lastMs,
});

/** A step in progress: the state so far and its results. */
interface Stepping {
  readonly judging: WorkoutJudging;
  readonly log: readonly LogEvent[];
  readonly learned: readonly Learned[];
}

const begun = (judging: WorkoutJudging): Stepping => ({
  judging: { ...judging, opening: [] },
  log: judging.opening,
  learned: [],
});

const done = ({ judging, log, learned }: Stepping): readonly [WorkoutJudging, Judged] => [
  judging,
  { events: log, learned },
];

/** Gives the workout an input and adds its answer. */
function tell({ judging, log, learned }: Stepping, input: WorkoutInput): Stepping {
  const { state, events } = step(judging.workout, input);
  return { judging: { ...judging, workout: state }, log: [...log, ...events], learned };
}

/** Gives the workout the engine's events in a set of that exercise. */
function hear(was: Stepping, exercise: Exercise, events: readonly EngineEvent[]): Stepping {
  const key = wayKey(wayOf(exercise));
  let now = was;
  for (const event of events) {
    now = tell(now, { type: 'engine', event });
    if (event.type !== 'BaselineLearned') continue;
    const { judging } = now;
    const learned = { ...judging.learned, [key]: { ...judging.learned[key], ...event.baselines } };
    now = { ...now, judging: { ...judging, learned }, learned: [...now.learned, [key, event.baselines]] };
  }
  return now;
}

/** Switches to the set that `toJudge` names: another set from the beginning, or another take of the same one with its count kept. */
function turn(was: Stepping): Stepping {
  const { workout, set } = was.judging;
  const wanted = toJudge(workout);
  const { index } = workout;
  const exercise = wanted && exerciseDone(was.judging.exercises, wanted);
  const isTurned = set ? wanted?.judgingId === set.judgingId && exercise === set.exercise : wanted === null;
  if (isTurned) return was;
  let now = was;
  let kept: ExerciseState | null = null;
  if (set) {
    const [state, closing] = interruptJudging(set.exercise, set.judge, nowMs(was.judging));
    now = hear(was, set.exercise, closing);
    kept = set.index === index && set.exercise === exercise ? state : null;
  }
  const { judging } = now;
  if (!wanted || !exercise) return { ...now, judging: { ...judging, set: null } };
  const judge = kept ?? startExercise(judging.learned[wayKey(wanted)]);
  const next = { exercise, judgingId: wanted.judgingId, index, judge };
  // The events that closed the set may have moved the workout on.
  return turn({ ...now, judging: { ...judging, set: next, pose: noPose } });
}

/** Tracks the trainee through one frame, judges the set if there is one, and informs the workout. */
function judge(was: Stepping, frame: PoseFrame, size: PictureSize): Stepping {
  const { judging } = was;
  const { set } = judging;
  if (!set) {
    const [pose, body] = trackPose(judging.pose, frame, size, false);
    return seen({ ...was, judging: { ...judging, pose, body } }, frame.timestampMs);
  }
  const { exercise } = set;
  let [pose, state, tracked] = [judging.pose, set.judge, judging.body];
  const events: EngineEvent[] = [];
  for (const one of stepsTo(state.lastMs, frame)) {
    const [nextPose, trackedFrame] = trackStep(pose, one, size, isBusy(state));
    const [next, found] = judgeTracked(exercise, state, trackedFrame, size);
    [pose, state, tracked] = [nextPose, next, trackedFrame.body];
    events.push(...found);
  }
  const now = { ...was, judging: { ...judging, pose, set: { ...set, judge: state }, body: tracked } };
  return seen(hear(now, exercise, events), frame.timestampMs);
}

/** Gives the workout the time and what is seen of the trainee, whether or not a set is judged. */
function seen(was: Stepping, timestampMs: number): Stepping {
  const { judging } = was;
  const { body, set } = judging;
  const status = set && liveStatus(set.exercise, set.judge, judging.status);
  const presence = body
    ? steadied(
        judging.presence,
        presenceOf(body, status?.side ?? null, set !== null && isTrying(set.judge.account.unjudged)),
        isUpright(body),
        timestampMs,
      )
    : judging.presence;
  const now = { ...was, judging: { ...judging, status, presence, body: set?.judge.body ?? body } };
  return tell(now, { type: 'time', timestampMs, presence: presence.presence });
}

/** After a step: switches to the set to judge next. The status is that set's. */
function turned(was: Stepping): readonly [WorkoutJudging, Judged] {
  const now = turn(was);
  const { judging } = now;
  const { set } = judging;
  if (set === was.judging.set) return done(now);
  return done({
    ...now,
    judging: { ...judging, status: set && liveStatus(set.exercise, set.judge, judging.status) },
  });
}

export function stepWorkoutJudging(
  was: WorkoutJudging,
  frame: PoseFrame,
  size: PictureSize,
): readonly [WorkoutJudging, Judged] {
  const opened = begun({ ...was, lastMs: latest(was.lastMs, frame.timestampMs) });
  return turned(judge(turn(opened), frame, size));
}

/** Gives the workout an input that does not come from a picture. */
const answer = (was: WorkoutJudging, input: WorkoutInput): readonly [WorkoutJudging, Judged] =>
  turned(tell(begun(was), input));

/** Session time, milliseconds: of the last frame, or of the log that the workout was recovered from. */
const nowMs = ({ lastMs, workout }: WorkoutJudging): number => lastMs ?? workout.lastMs;

/** The trainee gives a command, by key, button or headset. */
export const commandWorkoutJudging = (
  was: WorkoutJudging,
  command: Command,
): readonly [WorkoutJudging, Judged] => answer(was, { type: 'command', timestampMs: nowMs(was), command });

/** The trainee chose to be judged as that variant; null: the usual way. */
export const switchWorkoutJudging = (
  was: WorkoutJudging,
  variant: string | null,
): readonly [WorkoutJudging, Judged] => answer(was, { type: 'variant', timestampMs: nowMs(was), variant });

export const interruptWorkoutJudging = (
  was: WorkoutJudging,
  by: Interruption,
): readonly [WorkoutJudging, Judged] => answer(was, { type: 'interrupted', timestampMs: nowMs(was), by });

/** Pictures and answers are coming again. */
export const restoreWorkoutJudging = (was: WorkoutJudging): readonly [WorkoutJudging, Judged] =>
  answer(was, { type: 'restored', timestampMs: nowMs(was) });

/** Ends the workout, and closes open reps, holds and faults of the current set. */
export function finishWorkoutJudging(was: WorkoutJudging): readonly [WorkoutJudging, Judged] {
  const [judging, { events, learned }] = commandWorkoutJudging(was, 'finish');
  const { set } = judging;
  if (!set) return [judging, { events, learned }];
  const closing = finishJudging(set.exercise, set.judge, nowMs(judging));
  return [
    { ...judging, set: null, status: null },
    { events: [...events, ...closing], learned },
  ];
}
