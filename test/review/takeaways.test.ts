import { describe, expect, it } from 'vitest';
import type { EngineEvent, UnjudgedWhy } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { reviewOf } from '../../src/review/review.ts';
import { takeawaysOf } from '../../src/review/takeaways.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';
import { trainee } from '../support/trainee.ts';
import { performed } from '../support/performed.ts';

const of = (exercise: Exercise, trace: Parameters<typeof judgeTrace>[1]) =>
  takeawaysOf(exercises, reviewOf(exercises, exercise.id, judgeTrace(exercise, trace).log));

describe('what a trainee takes away', () => {
  it('is that all went well, if all reps were clean', () => {
    const { wentWell, nextTime } = of(gluteBridge, trainee.liesDown().bridges(3).trace());
    expect(wentWell).toMatchObject({ kind: 'reps', clean: 3 });
    expect(nextTime).toBeNull();
  });

  it('is the attempt that came furthest, if reps were not counted', () => {
    const trace = trainee
      .liesDown()
      .bridges(1)
      .bridges(1, { top: 147 })
      .bridges(1, { top: 151 })
      .bridges(1)
      .trace();
    const { wentWell, nextTime } = of(gluteBridge, trace);
    expect(wentWell).toMatchObject({ kind: 'reps', clean: 2 });
    if (nextTime?.kind !== 'attempt') throw new Error('no attempt was taken');
    expect(nextTime.attempts).toBe(2);
    const [, , second] = nextTime.set.reps;
    expect(nextTime.rep).toBe(second);
  });

  it('is the fault that stopped the clock, before any advice', () => {
    const trace = performed('plank', [{ id: 'hips-sag', amount: 0.7 }], 1, { pauseMs: 12_000 });
    expect(of(plank, trace).nextTime).toMatchObject({ kind: 'fault', rule: 'hips-sag' });
  });

  it.each([
    [2, 3, 'fault'],
    [2, 2, 'attempt'],
    [3, 1, 'attempt'],
  ] as const)('of %i reps that did not count and %i with a fault is the %s', (short, quick, kind) => {
    const trace = trainee.liesDown().bridges(short, { top: 150 }).bridges(quick, { pauseMs: 1000 }).trace();
    expect(of(gluteBridge, trace).nextTime?.kind).toBe(kind);
  });

  it('is the fault, if the movements that did not count were only too quick', () => {
    const quick = { riseMs: 250, lowerMs: 250, pauseMs: 0, restMs: 2000 };
    const trace = trainee.liesDown().bridges(3, quick).bridges(1, { pauseMs: 1000 }).trace(30);
    const { nextTime } = of(gluteBridge, trace);
    expect(nextTime?.set.reps.filter(({ reason }) => reason === 'too-quick')).toHaveLength(3);
    expect(nextTime?.kind).toBe('fault');
  });

  const overruled = (log: readonly EngineEvent[], startMs: number): readonly LogEvent[] => [
    ...log,
    { type: 'VerdictOverruled', timestampMs: 90_000, startMs, counted: false },
  ];

  it('leaves out a rep that the trainee left out', () => {
    const { log } = judgeTrace(gluteBridge, trainee.liesDown().bridges(2).trace());
    const [first] = log.flatMap((event) => (event.type === 'RepCompleted' ? [event.rep] : []));
    const review = reviewOf(exercises, 'glute-bridge', overruled(log, first?.startMs ?? NaN));
    const { wentWell, nextTime } = takeawaysOf(exercises, review);
    expect(wentWell).toMatchObject({ kind: 'reps', clean: 1, tried: 1 });
    expect(nextTime).toBeNull();
  });

  const unjudged = (why: UnjudgedWhy, startMs: number, endMs: number): EngineEvent => ({
    ...{ type: 'RuleNotJudged', timestampMs: endMs, rule: '*', why, startMs, endMs },
  });

  it('is the longest time that was not judged, if there is nothing to correct', () => {
    const { log } = judgeTrace(gluteBridge, trainee.liesDown().bridges(2).trace());
    const spans = [unjudged('nothing-whole', 60_000, 63_000), unjudged('camera-moved', 70_000, 75_000)];
    const { wentWell, nextTime } = takeawaysOf(
      exercises,
      reviewOf(exercises, 'glute-bridge', [...log, ...spans]),
    );
    expect(wentWell).toMatchObject({ kind: 'reps', clean: 2, tried: 3 });
    expect(nextTime).toMatchObject({ kind: 'unjudged', span: { why: 'camera-moved', startS: 70, endS: 75 } });
  });

  it('leaves out the times that were not judged, if there is an attempt to work on', () => {
    const { log } = judgeTrace(gluteBridge, trainee.liesDown().bridges(1).bridges(1, { top: 151 }).trace());
    const review = reviewOf(exercises, 'glute-bridge', [...log, unjudged('camera-moved', 60_000, 75_000)]);
    expect(takeawaysOf(exercises, review).nextTime).toMatchObject({ kind: 'attempt' });
  });

  it('praises the longest hold that is credited, not a longer one on the wrong side', () => {
    const held = (startMs: number, endMs: number, side: 'left' | 'right'): EngineEvent => {
      const ms = endMs - startMs;
      const parts = { goodMs: ms, brokenMs: 0, longestMs: ms, side, counted: true, faults: [] };
      return { type: 'HoldEnded', timestampMs: endMs, hold: { startMs, endMs, ...parts } };
    };
    const log = [held(1000, 31_000, 'left'), held(40_000, 52_000, 'right')];
    const [set] = reviewOf(exercises, 'side-plank', log).sets;
    if (!set) throw new Error('the log has no set');
    const credited = set.holds.filter(({ side }) => side === 'right');
    const { wentWell } = takeawaysOf(exercises, { sets: [{ ...set, credited }] });
    expect(wentWell).toMatchObject({ kind: 'stretch', startMs: 40_000, ms: 12_000 });
  });

  it('is nothing, if nothing was judged', () => {
    expect(takeawaysOf(exercises, { sets: [] })).toEqual({ wentWell: null, nextTime: null });
  });
});
