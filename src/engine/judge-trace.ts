import type { PoseTrace } from '../pose/pose-frame.ts';
import type { EngineEvent } from './events.ts';
import type { Exercise } from './exercise.ts';
import { finishJudging, judgeFrame, startJudging } from './judge.ts';
import { report, type Report } from './report.ts';

/** Judges a whole pose trace as one source; the log and what it amounts to. */
export function judgeTrace(
  exercise: Exercise,
  trace: PoseTrace,
): { readonly log: readonly EngineEvent[]; readonly report: Report } {
  const log: EngineEvent[] = [];
  let state = startJudging(trace.known?.[exercise.id]);
  for (const frame of trace.frames) {
    const [next, events] = judgeFrame(exercise, state, frame, trace);
    state = next;
    log.push(...events);
  }
  log.push(...finishJudging(exercise, state, state.lastMs ?? 0));
  return { log, report: report(log) };
}
