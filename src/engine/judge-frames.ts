import type { PictureSize, PoseFrame } from '../pose/pose-frame.ts';
import type { EngineEvent } from './events.ts';
import type { Exercise } from './exercise.ts';
import type { Baselines } from './rules/form-rules.ts';
import { interruptJudging, judgeFrame } from './judge.ts';
import { startJudging, type JudgeState } from './judge-state.ts';

/** Frames of one session. Keypoints are in pixels of a picture of that size. */
export interface Frames extends PictureSize {
  readonly frames: readonly PoseFrame[];
  /** The model that found the keypoints, until a frame names another one; absent or null if unknown. */
  readonly model?: string | null;
}

/** Judges frames in order as one set, interrupted at `breaksMs`. Returns the state after the last frame and the events. */
export function judgeFrames(
  exercise: Exercise,
  trace: Frames,
  known: Baselines = {},
  breaksMs: readonly number[] = [],
): readonly [JudgeState, readonly EngineEvent[]] {
  const log: EngineEvent[] = [];
  let state = startJudging(known, trace.model);
  let at = 0;
  const apply = ([next, events]: readonly [JudgeState, readonly EngineEvent[]]): void => {
    state = next;
    log.push(...events);
  };
  const interruptBefore = (ms: number): void => {
    for (let due = breaksMs[at]; due !== undefined && due < ms; due = breaksMs[++at])
      apply(interruptJudging(exercise, state, due));
  };
  for (const frame of trace.frames) {
    interruptBefore(frame.timestampMs);
    apply(judgeFrame(exercise, state, frame, trace));
  }
  interruptBefore(Infinity);
  return [state, log];
}
