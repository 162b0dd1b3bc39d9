import { finishJudging, judgeFrame } from '../../../src/engine/judge.ts';
import { startJudging } from '../../../src/engine/judge-state.ts';
import type { Exercise } from '../../../src/engine/exercise.ts';
import { statusOf } from '../../../src/engine/status.ts';
import type { Keypoint, PoseFrame, PoseTrace } from '../../../src/pose/pose-frame.ts';
import type { Draw } from '../random.ts';
import { isCredited, isFiniteThroughout, wrongInLog } from './wrong-in-log.ts';

/** Frames of one run through the engine. */
const RUN = 120;

const ODD_NUMBERS = [Number.NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324, 0, -0, -5, 1e9];
/** Unusual steps from frame to frame (ms). */
const ODD_STEPS_MS = [-500, -1, 0, 1e-6, 1, 700, 5000, 60_000, 86_400_000, 1e12];

const keypoint = ({ random, chance, oneOf }: Draw, { width, height }: PoseTrace): Keypoint => {
  const number = (scale: number) => (chance(0.1) ? oneOf(ODD_NUMBERS) : (random() * 1.4 - 0.2) * scale);
  return [number(width), number(height), chance(0.1) ? oneOf(ODD_NUMBERS) : random()];
};

const keypoints = (draw: Draw, trace: PoseTrace): PoseFrame['keypoints'] => {
  if (draw.chance(0.1)) return null;
  const count = draw.chance(0.1) ? Math.floor(draw.random() * 20) : 17;
  return Array.from({ length: count }, () => keypoint(draw, trace));
};

/** A frame of the trace in which the whole body, or one keypoint, is replaced. */
const disturbed = (draw: Draw, trace: PoseTrace, honest: PoseFrame['keypoints']): PoseFrame['keypoints'] => {
  if (honest === null || draw.chance(0.3)) return keypoints(draw, trace);
  return honest.with(Math.floor(draw.random() * honest.length), keypoint(draw, trace));
};

/** Frames of a random stretch of the trace, some of them disturbed, or frames of pure noise. */
export const hostileFrames = (draw: Draw, trace: PoseTrace, isNoise: boolean): readonly PoseFrame[] => {
  const from = Math.floor(draw.random() * Math.max(1, trace.frames.length - RUN));
  const wildness = draw.oneOf([0.01, 0.1, 0.5]);
  const oddSteps = draw.oneOf([0, 0.01, 0.2]);
  let timestampMs = draw.oneOf([0, -1e6, 1e12]);
  return trace.frames.slice(from, from + RUN).map(({ keypoints: honest }) => {
    timestampMs += draw.chance(oddSteps) ? draw.oneOf(ODD_STEPS_MS) : 100;
    if (isNoise) return { timestampMs, keypoints: keypoints(draw, trace) };
    const isWild = draw.chance(wildness);
    return {
      timestampMs,
      keypoints: isWild ? disturbed(draw, trace, honest) : honest,
      ...(draw.chance(wildness / 10) && { roll: draw.pick(-180, 180) }),
    };
  });
};

/** Judges the frames. Returns what is wrong in the log or the status. */
export const wrongInFrames = (
  exercise: Exercise,
  frames: readonly PoseFrame[],
  size: PoseTrace,
  isNoise: boolean,
): readonly string[] => {
  let state = startJudging();
  const wrong = new Set<string>();
  const log = frames.flatMap((frame) => {
    const [next, events] = judgeFrame(exercise, state, frame, size);
    state = next;
    return [...events];
  });
  if (!isFiniteThroughout(statusOf(exercise, state))) wrong.add('a status with a number that is not finite');
  const whole = [...log, ...finishJudging(exercise, state, state.lastMs ?? 0)];
  for (const one of wrongInLog(whole, frames[0]?.timestampMs ?? 0)) wrong.add(one);
  if (isNoise && isCredited(whole)) wrong.add('credit for noise');
  return [...wrong];
};
