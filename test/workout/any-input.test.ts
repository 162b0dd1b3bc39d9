import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import { COMMANDS } from '../../src/workout/commands.ts';
import { foldWorkout, startWorkout, step, type WorkoutInput } from '../../src/workout/workout.ts';

const timestampMs = fc.double({ min: 0, max: 600_000, noNaN: true });
const side = fc.option(fc.constantFrom('left' as const, 'right' as const));
const goodMs = fc.double({ min: 0, max: 60_000, noNaN: true });
const hold = fc.record({
  startMs: timestampMs,
  endMs: timestampMs,
  goodMs,
  brokenMs: goodMs,
  longestMs: goodMs,
  side,
  counted: fc.boolean(),
  faults: fc.constant([]),
});
const rep = fc.record({
  startMs: timestampMs,
  topMs: timestampMs,
  endMs: timestampMs,
  counted: fc.constant(true),
  reason: fc.constant(null),
  pauseMs: goodMs,
  score: fc.constant(1),
  faults: fc.constant([]),
  unseen: fc.constant([]),
});
const presence = fc.record({
  inFrame: fc.boolean(),
  standing: fc.boolean(),
  armsUp: fc.boolean(),
  tries: fc.boolean(),
  side,
});

const event = fc.oneof(
  fc.record({ timestampMs, type: fc.constant('PostureReached' as const), sinceMs: timestampMs }),
  fc.record({ timestampMs, type: fc.constant('PostureLost' as const), sinceMs: timestampMs }),
  fc.record({ timestampMs, type: fc.constant('RepCompleted' as const), rep, count: fc.nat() }),
  fc.record({ timestampMs, type: fc.constant('HoldStarted' as const), sinceMs: timestampMs }),
  fc.record({ timestampMs, type: fc.constant('HoldProgressed' as const), goodMs }),
  fc.record({ timestampMs, type: fc.constant('HoldEnded' as const), hold }),
);

const input: fc.Arbitrary<WorkoutInput> = fc.oneof(
  fc.record({ type: fc.constant('engine' as const), event }),
  fc.record({ type: fc.constant('time' as const), timestampMs, presence }),
  fc.record({ type: fc.constant('command' as const), timestampMs, command: fc.constantFrom(...COMMANDS) }),
);

it('any input, in any order of times, is accepted, and the log folds to the state', () => {
  fc.assert(
    fc.property(fc.array(input, { maxLength: 60 }), (inputs) => {
      let { state, events } = startWorkout(articleRoutine, 0);
      const log = [...events];
      for (const each of inputs) {
        ({ state, events } = step(state, each));
        log.push(...events);
      }
      expect(foldWorkout(log)).toEqual(state);
      expect(state.set.goodMs).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});

it('a time that is not a number changes nothing', () => {
  const { state } = startWorkout(articleRoutine, 0);
  expect(step(state, { type: 'command', timestampMs: NaN, command: 'skip' }).state).toBe(state);
});
