import { describe, expect, it } from 'vitest';
import { setTrial } from '../../../tools/bench/trial.ts';
import { ballBackExtension } from '../../../src/exercises/ball-back-extension/exercise.ts';
import { gluteBridge } from '../../../src/exercises/glute-bridge/exercise.ts';
import type { PoseTrace } from '../../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { trainee } from '../../support/trainee.ts';

const RISE_MS = 2000;

/** The part after that time, like a film that begins in the middle of a movement. */
const from = (trace: PoseTrace, ms: number): PoseTrace => ({
  ...trace,
  frames: trace.frames
    .filter(({ timestampMs }) => timestampMs >= ms)
    .map((frame) => ({ ...frame, timestampMs: frame.timestampMs - ms })),
});

const counted = (trace: PoseTrace): number =>
  judgeTrace(gluteBridge, trace).report.reps.filter((rep) => rep.counted).length;

describe('a film of bridges that begins', () => {
  const bridges = trainee.bridges(3, { riseMs: RISE_MS }).trace(15);

  it('at rest counts all of them', () => {
    expect(counted(trainee.liesDown().bridges(3, { riseMs: RISE_MS }).trace(15))).toBe(3);
  });

  it.each([0.35, 0.5, 0.65])('%f of the way up counts those that it shows whole', (share) => {
    expect(counted(from(bridges, share * RISE_MS))).toBe(2);
  });

  it.each([0.2, 0.5, 1])('%f s into a lift reports no start before it', (seconds) => {
    const { trace } = setTrial('ball-back-extension', 3, { azimuth: 0, height: 0.5 });
    const { reps } = judgeTrace(ballBackExtension, trace).report;
    const firstS = reps[0]?.startS ?? 0;
    const cut = from(trace, 1000 * (firstS + seconds));
    for (const { startS, endS } of judgeTrace(ballBackExtension, cut).report.reps) {
      expect(startS).toBeGreaterThanOrEqual(0);
      expect(endS).toBeGreaterThan(startS);
    }
  });

  it('at the top counts those that it shows whole', () => {
    expect(counted(from(bridges, RISE_MS + 1000))).toBe(2);
  });

  it('on the way down counts those that it shows whole, though the trainee never lies still', () => {
    const restless = trainee.bridges(4, { riseMs: RISE_MS, restMs: 70 }).trace(15);
    expect(counted(from(restless, RISE_MS + 3200 + 300))).toBe(3);
  });
});
