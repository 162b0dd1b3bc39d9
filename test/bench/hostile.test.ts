import { describe, expect, it } from 'vitest';
import { attackEngine, attackFiles } from '../../tools/bench/hostile/attack.ts';
import { exercises } from '../../src/exercises/index.ts';
import { trySessions, tryTrace } from '../../tools/bench/hostile/hostile-files.ts';
import { honestSessionFiles, honestTraces, TRACES } from '../../tools/bench/hostile/bases.ts';
import { isCredited, wrongInLog } from '../../tools/bench/hostile/wrong-in-log.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';

describe('A small sample of npm run bench:hostile', () => {
  it.each(attackFiles(60))('breaks nothing with $what: some are accepted, some refused', (attacked) => {
    const { wrong, taken, tried } = attacked;
    expect(Object.fromEntries(wrong)).toEqual({});
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(tried);
  });

  it('makes nothing go wrong in the engine', () => {
    expect(Object.fromEntries(attackEngine(3000).wrong)).toEqual({});
  });
});

describe('What the attacks begin with', () => {
  it('is accepted while it is intact', () => {
    for (const trace of honestTraces)
      expect(tryTrace(gluteBridge, JSON.stringify(trace))).toEqual({ isTaken: true, wrong: [] });
    for (const file of honestSessionFiles)
      expect(trySessions(exercises, JSON.stringify(file))).toEqual({ isTaken: true, wrong: [] });
  });
});

describe('What is wrong in a log', () => {
  const { log } = judgeTrace(gluteBridge, TRACES['glute-bridge']);

  it('is nothing if it is honest, and it credits the reps', () => {
    expect(wrongInLog(log, 0)).toEqual([]);
    expect(isCredited(log)).toBe(true);
  });

  it.each([
    ['RepCompleted out of the start posture', log.filter(({ type }) => type !== 'PostureReached')],
    ['times that run backwards', log.toReversed()],
    [
      'a number that is not finite in PostureReached',
      [{ ...log[0], type: 'PostureReached', timestampMs: 0, sinceMs: NaN }],
    ],
    [
      'more time credited than has passed',
      [{ type: 'HoldEnded', timestampMs: 9, hold: { startMs: 0, endMs: 9, goodMs: 10 } }],
    ],
    [
      'a fault that never ends',
      [
        { type: 'PostureReached', timestampMs: 0, sinceMs: 0 },
        { type: 'FaultFound', timestampMs: 1, fault: 'x', severity: 'major', sinceMs: 0 },
      ],
    ],
    [
      'a rep whose times are out of order',
      log.map((event) =>
        event.type === 'RepCompleted'
          ? { ...event, rep: { ...event.rep, topMs: event.rep.endMs + 1 } }
          : event,
      ),
    ],
  ])('is found: %s', (says, bad) => {
    // Logs that the engine's types forbid.
    expect(wrongInLog(bad as typeof log, 0)).toContain(says);
  });
});
