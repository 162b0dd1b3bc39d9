import type { EngineEvent } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { wayKey, wayOf } from '../../engine/variant.ts';
import { judgeFrames } from '../../engine/judge-frames.ts';
import { finishJudging, interruptJudging, judgeFrame } from '../../engine/judge.ts';
import { startJudging, type JudgeState } from '../../engine/judge-state.ts';
import type { KnownPostures, PictureSize, PoseFrame, PoseTrace } from '../../pose/pose-frame.ts';
import type { LogEvent } from '../../workout/workout-events.ts';
import { latest, noFrame, timeOf, type Judged, type LastFrame, type Learned } from './judged.ts';
import { liveStatus } from './live-status.ts';

/** A session of one exercise, chosen by the trainee or identified for good. */
export interface Single extends LastFrame {
  readonly kind: 'single';
  readonly exercise: Exercise;
  readonly known: KnownPostures;
  readonly judge: JudgeState;
}

export const startSingle = (exercise: Exercise, known: KnownPostures = {}): Single => ({
  ...noFrame,
  kind: 'single',
  exercise,
  known,
  judge: startJudging(known[wayKey(wayOf(exercise))]),
});

/** Judges a session's frames so far as one exercise. `breaks`: session times at which judging was interrupted. */
export function judgeAllAs(
  exercise: Exercise,
  known: KnownPostures,
  trace: PoseTrace,
  breaks: readonly number[],
): readonly [JudgeState, readonly EngineEvent[]] {
  return judgeFrames(exercise, trace, known[wayKey(wayOf(exercise))], breaks);
}

/** The events, with the trainee's own posture that they confirm. */
export const judgedAs = (exercise: Exercise, events: readonly EngineEvent[]): Judged => ({
  events,
  learned: events.flatMap((event): readonly Learned[] =>
    event.type === 'BaselineLearned' ? [[wayKey(wayOf(exercise)), event.baselines]] : [],
  ),
});

export function stepSingle(was: Single, frame: PoseFrame, size: PictureSize): readonly [Single, Judged] {
  const { exercise } = was;
  const [judge, events] = judgeFrame(exercise, was.judge, frame, size);
  return [
    {
      ...was,
      judge,
      lastMs: latest(was.lastMs, frame.timestampMs),
      status: liveStatus(exercise, judge, was.status),
      body: judge.body,
    },
    judgedAs(exercise, events),
  ];
}

export function interruptSingle(was: Single): readonly [Single, Judged] {
  const { exercise } = was;
  const [judge, events] = interruptJudging(exercise, was.judge, timeOf(was));
  const status = liveStatus(exercise, judge, was.status);
  return [{ ...was, judge, status, body: judge.body }, judgedAs(exercise, events)];
}

/** Judges as that variant of the exercise, or the usual way, from now on. What was done so far is kept. */
export function switchSingle(was: Single, exercise: Exercise): readonly [Single, Judged] {
  const [{ judge, ...rest }, { events, learned }] = interruptSingle(was);
  const known = was.known[wayKey(wayOf(exercise))] ?? {};
  const now = { ...judge, set: { ...judge.set, known } };
  const chosen = variantChosen(exercise, timeOf(was));
  return [
    { ...rest, exercise, judge: now, status: liveStatus(exercise, now, was.status) },
    { events: [...events, chosen], learned },
  ];
}

/** The event that says as which variant an exercise is judged from then on. */
export const variantChosen = ({ variant }: Exercise, timestampMs: number): LogEvent => ({
  type: 'VariantChosen',
  timestampMs,
  variant: variant ?? null,
});

export const finishSingle = (was: Single): Judged =>
  judgedAs(was.exercise, finishJudging(was.exercise, was.judge, timeOf(was)));
