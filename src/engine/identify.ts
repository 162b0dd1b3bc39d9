import type { PoseFrame, PoseTrace } from '../pose/pose-frame.ts';
import type { PictureSize } from '../pose/track/track-pose.ts';
import type { EngineEvent } from './events.ts';
import type { Exercise } from './exercise.ts';
import { judgeFrame } from './judge.ts';
import { startJudging, type JudgeState } from './judge-state.ts';

/** Armed alone for this long, it is told before anything was done. Basis: our goal of 2 s, half of which arms. */
const ALONE_MS = 1000;
/** What was done must outweigh what it would be as another exercise by this much. Basis: judgement. */
const OUTWEIGHS = 1.3;
/** Weight of an attempt's time: it looks like the exercise and is none of its reps. Basis: judgement. */
const ATTEMPT_SHARE = 0.3;

/** One exercise that it may be: judged beside all others. */
export interface Candidate {
  readonly id: string;
  readonly judge: JudgeState;
  /** Milliseconds of reps and, for less, of attempts; holds are kept in `judge`. */
  readonly repsMs: number;
  readonly armedSince: number | null;
}

export type IdentifyState = readonly Candidate[];

export const startIdentifying = (exercises: readonly Exercise[]): IdentifyState =>
  exercises.map(({ id }) => ({ id, judge: startJudging(), repsMs: 0, armedSince: null }));

const timeOf = (event: EngineEvent): number =>
  event.type === 'RepCompleted'
    ? event.rep.endMs - event.rep.startMs
    : event.type === 'RepAttempted'
      ? ATTEMPT_SHARE * (event.rep.endMs - event.rep.startMs)
      : 0;

/** Judges one frame as every exercise. `exercises` as at the start. */
export function identifyFrame(
  exercises: readonly Exercise[],
  state: IdentifyState,
  frame: PoseFrame,
  size: PictureSize,
): IdentifyState {
  return state.map((was) => {
    const exercise = exercises.find(({ id }) => id === was.id);
    if (!exercise) return was;
    const [judge, events] = judgeFrame(exercise, was.judge, frame, size);
    return {
      id: was.id,
      judge,
      repsMs: was.repsMs + events.reduce((sum, event) => sum + timeOf(event), 0),
      armedSince: judge.gate.armed ? (was.armedSince ?? frame.timestampMs) : null,
    };
  });
}

const doneMs = ({ repsMs, judge: { set } }: Candidate): number =>
  repsMs + set.hold.bankedMs + (set.hold.open?.goodMs ?? 0);

/** The exercise as which most was done, where that outweighs the next one; null where nothing does. */
function done(state: IdentifyState): string | null {
  const [best, second] = state.toSorted((a, b) => doneMs(b) - doneMs(a));
  if (!best || doneMs(best) === 0) return null;
  return doneMs(best) >= OUTWEIGHS * (second ? doneMs(second) : 0) ? best.id : null;
}

/** Which exercise it is now: by what was done, or else by the one posture that is armed alone; null: ask. */
export function identified(state: IdentifyState): string | null {
  if (state.some((candidate) => doneMs(candidate) > 0)) return done(state);
  const armed = state.filter(({ armedSince }) => armedSince !== null);
  const [only] = armed;
  if (!only || armed.length > 1) return null;
  return (only.judge.lastMs ?? 0) - (only.armedSince ?? 0) >= ALONE_MS ? only.id : null;
}

/** Which exercise a whole trace shows; null where nothing of any was done: a posture alone is none. */
export function identifyTrace(exercises: readonly Exercise[], trace: PoseTrace): string | null {
  let state = startIdentifying(exercises);
  for (const frame of trace.frames) state = identifyFrame(exercises, state, frame, trace);
  return done(state);
}
