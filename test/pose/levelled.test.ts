import { describe, expect, it } from 'vitest';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { exercises } from '../../src/exercises/index.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { setTrial } from '../../tools/bench/trial.ts';

/** What a camera that leans by that many degrees sees of it, with or without a sensor that measures the lean. */
function leaning(trace: PoseTrace, degrees: number, told: boolean): PoseTrace {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [cx, cy] = [trace.width / 2, trace.height / 2];
  const frames = trace.frames.map(({ timestampMs, keypoints }) => ({
    timestampMs,
    keypoints:
      keypoints?.map(
        ([x, y, score]) =>
          [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos, score] as const,
      ) ?? null,
    ...(told ? { roll: -degrees } : {}),
  }));
  return { ...trace, frames };
}

describe('a phone that leans', () => {
  it.each(exercises)('judges $name as it would upright, by its sensor', (exercise) => {
    const { trace } = setTrial(exercise.id, 300_007, { azimuth: 15, height: 0.5 }, 15);
    const upright = judgeTrace(exercise, trace).report;
    const leant = judgeTrace(exercise, leaning(trace, 40, true)).report;
    expect(upright.reps.length + upright.holds.length).toBeGreaterThan(0);
    expect(leant.reps.map(({ counted, faults }) => [counted, faults])).toEqual(
      upright.reps.map(({ counted, faults }) => [counted, faults]),
    );
    expect(leant.holds.map(({ counted, faults }) => [counted, faults])).toEqual(
      upright.holds.map(({ counted, faults }) => [counted, faults]),
    );
    const untold = judgeTrace(exercise, leaning(trace, 40, false)).report;
    expect(untold.reps.filter(({ counted }) => counted).length + untold.holds.length).toBe(0);
  });
});
