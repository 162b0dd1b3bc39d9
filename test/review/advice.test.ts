import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';
import { adviceIn, lastSetIn } from '../../src/review/advice.ts';

const fault = (id: string): LogEvent => ({
  type: 'FaultFound',
  timestampMs: 0,
  fault: id,
  severity: 'advice',
  sinceMs: 0,
});

const entered: LogEvent = { type: 'StepEntered', timestampMs: 0, index: 0 };

const ended = (exerciseId: string): LogEvent => ({
  type: 'SetEnded',
  timestampMs: 0,
  exerciseId,
  index: 0,
  round: 0,
  side: null,
  dose: { kind: 'reps', reps: 2 },
  why: 'dose',
  reps: 2,
  attempts: 0,
  holds: 0,
  goodMs: 0,
  startMs: 0,
  endMs: 0,
});

describe('the advice of a session', () => {
  const log = [
    ...[entered, fault('feet-too-far'), fault('short-pause'), ended('glute-bridge')],
    ...[entered, fault('arms-down'), fault('legs-down'), fault('arms-down'), ended('locust')],
  ];

  it('is listed by exercise, the most frequent first; what stops a clock or decides what counts is not among it', () => {
    expect(adviceIn(log, exercises)).toEqual([
      { exerciseId: 'locust', fault: 'arms-down', times: 2 },
      { exerciseId: 'glute-bridge', fault: 'feet-too-far', times: 1 },
    ]);
  });

  it('of a rest is that of the set before it', () => {
    expect(adviceIn(lastSetIn([...log, entered]), exercises).map(({ fault: id }) => id)).toEqual([
      'arms-down',
    ]);
    expect(lastSetIn([entered, fault('arms-down')])).toEqual([]);
  });

  it('of a session of one exercise is that exercise’s', () => {
    expect(adviceIn([fault('feet-too-far')], exercises, 'glute-bridge')).toHaveLength(1);
    expect(adviceIn([fault('feet-too-far')], exercises)).toEqual([]);
  });
});
