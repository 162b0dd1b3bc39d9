import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishJudging, judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import type { EngineEvent } from '../../src/engine/events.ts';
import { statusOf, type Status } from '../../src/engine/status.ts';
import { exercises } from '../../src/exercises/index.ts';
import type { Keypoint, PoseFrame } from '../../src/pose/pose-frame.ts';
import { PICTURE } from '../support/figure.ts';
import { trainee } from '../support/trainee.ts';

const odd = fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e308, -1e308, 0, -5);
const coordinate = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -100, max: 800, noNaN: true }) },
  { weight: 1, arbitrary: odd },
);
const score = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: odd },
);
const keypoint: fc.Arbitrary<Keypoint> = fc.tuple(coordinate, coordinate, score);
const keypoints = fc.option(fc.array(keypoint, { minLength: 0, maxLength: 18 }), { nil: null });

const honest = [
  ...trainee.liesDown().bridges(2, { pauseMs: 1000 }).trace(10).frames,
  ...trainee.planks(6000).trace(10).frames,
];
/** Real movement with occasional replacements, at times that may stand still, jump or run backwards. */
const disturbed = fc
  .tuple(
    fc.array(fc.tuple(fc.nat({ max: honest.length - 1 }), keypoints), { maxLength: 30 }),
    fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constant(100) },
        { weight: 1, arbitrary: fc.integer({ min: -500, max: 5000 }) },
      ),
      {
        minLength: honest.length,
        maxLength: honest.length,
      },
    ),
  )
  .map(([changes, steps]): PoseFrame[] => {
    let t = 0;
    return honest.map((frame, i) => {
      t += steps[i] ?? 100;
      const change = changes.find(([at]) => at === i);
      return { timestampMs: t, keypoints: change ? change[1] : frame.keypoints };
    });
  });

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

interface Judged {
  readonly frames: readonly PoseFrame[];
  readonly log: readonly EngineEvent[];
  readonly status: Status;
}

function judgeAll(exercise: (typeof exercises)[number], frames: readonly PoseFrame[]): Judged {
  let state = startJudging();
  const log = frames.flatMap((frame) => {
    const [next, events] = judgeFrame(exercise, state, frame, PICTURE);
    state = next;
    return [...events];
  });
  return {
    frames,
    log: [...log, ...finishJudging(exercise, state, state.lastMs ?? 0)],
    status: statusOf(exercise, state),
  };
}

function saysFiniteNumbers({ log, status }: Judged): void {
  for (const n of [...numbersIn(log), ...numbersIn(status)]) expect(Number.isFinite(n)).toBe(true);
}

function timesNeverRunBackwards({ frames, log }: Judged): void {
  for (const event of log) {
    if (event.type !== 'RepCompleted' && event.type !== 'RepAttempted') continue;
    const { startMs, topMs, highestMs = NaN, endMs } = event.rep;
    expect(highestMs).toBeGreaterThanOrEqual(topMs);
    expect(highestMs).toBeLessThanOrEqual(endMs);
    expect(startMs).toBeLessThanOrEqual(topMs);
    expect(topMs).toBeLessThanOrEqual(endMs);
    expect(startMs).toBeGreaterThanOrEqual(frames[0]?.timestampMs ?? 0);
  }
  for (let i = 1; i < log.length; i++)
    expect(log[i]?.timestampMs).toBeGreaterThanOrEqual(log[i - 1]?.timestampMs ?? 0);
}

function creditsNoMoreTimeThanHasPassed({ log }: Judged): void {
  for (const event of log)
    if (event.type === 'HoldEnded')
      expect(event.hold.goodMs).toBeLessThanOrEqual(event.hold.endMs - event.hold.startMs);
}

function endsEveryFaultThatItFound({ log }: Judged): void {
  const open = new Set<string>();
  for (const event of log) {
    if (event.type === 'FaultFound') open.add(event.fault);
    if (event.type === 'FaultFixed' || event.type === 'FaultEnded') open.delete(event.fault);
  }
  expect([...open]).toEqual([]);
}

function judgesNothingOutsideThePosture({ log }: Judged): void {
  let isReached = false;
  for (const event of log) {
    if (event.type === 'PostureReached') isReached = true;
    if (event.type === 'PostureLost') isReached = false;
    if (['RepCompleted', 'RepAttempted', 'HoldStarted', 'FaultFound'].includes(event.type))
      expect(isReached).toBe(true);
  }
}

describe.each(exercises)('$id, given any frames', (exercise) => {
  // Judging takes most of the time of this test, so every law checks the same logs.
  it('never throws, and keeps the laws of a log: finite numbers, times in order, no credit for nothing, faults that end, nothing outside the posture', () => {
    fc.assert(
      fc.property(disturbed, (frames) => {
        const judged = judgeAll(exercise, frames);
        saysFiniteNumbers(judged);
        timesNeverRunBackwards(judged);
        creditsNoMoreTimeThanHasPassed(judged);
        endsEveryFaultThatItFound(judged);
        judgesNothingOutsideThePosture(judged);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same answer to the same frames', () => {
    fc.assert(
      fc.property(disturbed, (frames) => {
        expect(JSON.stringify(judgeAll(exercise, frames).log)).toBe(
          JSON.stringify(judgeAll(exercise, frames).log),
        );
      }),
      { numRuns: 10 },
    );
  });
});
