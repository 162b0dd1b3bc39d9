import type { Exercise } from '../engine/exercise.ts';
import { exerciseDone, wayKey } from '../engine/variant.ts';
import { judgeFrames } from '../engine/judge-frames.ts';
import { finishJudging } from '../engine/judge.ts';
import { modelAt, type PoseFrame, type PoseTrace } from '../pose/pose-frame.ts';
import { isWorkoutEvent } from '../workout/workout-event-schema.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import { stretch } from './samples.ts';
import { setsOf, type LoggedSet } from './sets.ts';

interface Spanned {
  readonly startMs: number;
  readonly endMs: number;
}

const judgedIn = (log: readonly LogEvent[]): readonly Spanned[] =>
  log.flatMap((event): readonly Spanned[] => {
    if (event.type === 'RepCompleted' || event.type === 'RepAttempted') return [event.rep];
    return event.type === 'HoldEnded' ? [event.hold] : [];
  });

/** Transfers overruled verdicts to the rep or hold that now overlaps the old one most; if none does, they stay as they are. */
function overrulesOf(was: readonly LogEvent[], now: readonly LogEvent[]): readonly LogEvent[] {
  const overlap = (a: Spanned, b: Spanned): number =>
    Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs);
  return was.flatMap((event) => {
    if (event.type !== 'VerdictOverruled') return [];
    const of = judgedIn(was).find(({ startMs }) => startMs === event.startMs);
    const there = of ? judgedIn(now).filter((one) => overlap(of, one) > 0) : [];
    const [best] = of ? there.toSorted((a, b) => overlap(of, b) - overlap(of, a)) : [];
    return [best ? { ...event, startMs: best.startMs } : event];
  });
}

/**
 * The frames of a set of a workout, or of a part of a session. The frame in which its turn came belongs to the previous set, unless it is
 * the session's first set.
 */
function framesOf(set: LoggedSet, isFirst: boolean, frames: readonly PoseFrame[]): readonly PoseFrame[] {
  const untilMs = Math.max(set.why === 'cut-off' ? Infinity : set.endMs, ...set.breaksMs);
  const setFrames = stretch(frames, set.fromMs, untilMs);
  return isFirst ? setFrames : setFrames.slice(1);
}

/**
 * Judges a session's keypoints by the current rules and replaces the old verdicts in its log. A workout keeps its course: its sets stay
 * where they were, and only their contents are new. Pure.
 */
export function judgeAgain(
  exercises: readonly Exercise[],
  exerciseId: string,
  log: readonly LogEvent[],
  trace: PoseTrace,
): readonly LogEvent[] {
  const sets = setsOf(exerciseId, log);
  const isDivided = sets.length > 1 || log.some(({ type }) => type === 'WorkoutStarted');
  // An older trace names no postures: nothing was known about the trainee.
  let known = trace.known ?? {};
  const engine = sets.flatMap((set, at) => {
    const exercise = exerciseDone(exercises, set);
    if (!exercise) return set.log.filter(({ type }) => type !== 'VerdictOverruled');
    const key = wayKey(set);
    const frames = isDivided ? framesOf(set, at === 0, trace.frames) : trace.frames;
    const ends = set.log.some(({ type }) => type === 'JudgingEnded');
    // The end of a set counts as a break if the log has none there.
    const isBrokenOff = set.breaksMs.some((ms) => ms >= set.endMs);
    const isUnclosed = isDivided && !ends && set.why !== 'cut-off' && !isBrokenOff;
    const breaks = isUnclosed ? [...set.breaksMs, set.endMs] : set.breaksMs;
    const seen = { ...trace, frames, model: modelAt(trace, frames[0]?.timestampMs ?? 0) };
    const [state, events] = judgeFrames(exercise, seen, known[key], breaks);
    // A set without frames ends at 0.
    const last = ends || !isDivided ? finishJudging(exercise, state, state.lastMs ?? 0) : [];
    const judged = [...events, ...last];
    for (const event of judged)
      if (event.type === 'BaselineLearned')
        known = { ...known, [key]: { ...known[key], ...event.baselines } };
    return judged;
  });
  const course = log.filter(isWorkoutEvent);
  const merged = [...course, ...engine].toSorted((a, b) => a.timestampMs - b.timestampMs);
  return [...merged, ...overrulesOf(log, merged)];
}
