import type { EngineEvent } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import { judgeFrames } from '../engine/judge-frames.ts';
import { wayKey, wayOf } from '../engine/variant.ts';
import { finishJudging } from '../engine/judge.ts';
import type { PoseTrace } from '../pose/pose-frame.ts';
import { reportOf, type Report } from './report.ts';

/** Judges a whole pose trace as one source; returns the log and its report. */
export function judgeTrace(
  exercise: Exercise,
  trace: PoseTrace,
): { readonly log: readonly EngineEvent[]; readonly report: Report } {
  const [state, events] = judgeFrames(exercise, trace, trace.known?.[wayKey(wayOf(exercise))]);
  // A trace without frames ends at 0.
  const log = [...events, ...finishJudging(exercise, state, state.lastMs ?? 0)];
  return { log, report: reportOf(log) };
}
