import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { engineEventSchema } from '../../src/storage/format/event-schema.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import { HURT } from '../../src/plan/plan.ts';
import { isWorkoutEvent, workoutEventSchema } from '../../src/workout/workout-event-schema.ts';
import type { WorkoutEvent } from '../../src/workout/workout-events.ts';

type Kind = WorkoutEvent['type'];
type Rest<T extends Kind> = Omit<Extract<WorkoutEvent, { type: T }>, 'type' | 'timestampMs'>;

// JSON has only one zero.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const count = fc.nat();
const id = fc.string({ maxLength: 40 });
const side = fc.constantFrom('left' as const, 'right' as const);
const dose = fc.oneof(
  fc.record({ kind: fc.constant('reps' as const), reps: fc.integer({ min: 1, max: 50 }) }),
  fc.record({
    kind: fc.constant('hold' as const),
    holdS: fc.integer({ min: 5, max: 180 }),
    sides: fc.option(fc.shuffledSubarray(['left' as const, 'right' as const], { minLength: 1 })),
  }),
  fc.record({
    kind: fc.constant('holds' as const),
    times: fc.integer({ min: 1, max: 20 }),
    holdS: fc.integer({ min: 5, max: 180 }),
    relaxS: fc.integer({ min: 0, max: 60 }),
  }),
);

/** One for each kind of event. A new kind does not compile until it is added here. */
const rests: { readonly [T in Kind]: fc.Arbitrary<Rest<T>> } = {
  WorkoutStarted: fc.record({ routine: fc.constant(articleRoutine) }),
  WorkoutRecovered: fc.constant({}),
  PresenceChanged: fc.record({
    presence: fc.record({
      inFrame: fc.boolean(),
      standing: fc.boolean(),
      armsUp: fc.boolean(),
      tries: fc.boolean(),
      side: fc.option(side),
    }),
  }),
  StepEntered: fc.record({ index: count }),
  StillWaiting: fc.constant({}),
  CountdownTicked: fc.record({ left: count }),
  SetStarted: fc.record({ again: fc.boolean() }),
  HalfwayReached: fc.constant({}),
  RepsLeft: fc.record({ left: count }),
  SecondsLeft: fc.record({ left: count }),
  WrongSide: fc.record({ side }),
  HoldDone: fc.constant({}),
  RelaxStarted: fc.record({ seconds: number }),
  RelaxEnded: fc.constant({}),
  DoneAsked: fc.constant({}),
  DoneAnswered: fc.constant({}),
  EasierOffered: fc.record({ exerciseId: fc.option(id) }),
  EasierTaken: fc.record({ item: count, from: id, to: id }),
  VariantChosen: fc.record({ variant: fc.option(id) }),
  SetEnded: fc.record({
    index: count,
    round: count,
    exerciseId: id,
    side: fc.option(side),
    dose,
    why: fc.constantFrom('dose' as const, 'stopped' as const, 'skipped' as const, 'hurt' as const),
    reps: count,
    attempts: count,
    holds: count,
    goodMs: number,
    startMs: fc.option(number),
    endMs: number,
  }),
  RestStarted: fc.record({ seconds: number }),
  RestLengthened: fc.record({ seconds: number }),
  RestTicked: fc.record({ left: count }),
  RestEnded: fc.constant({}),
  WorkoutPaused: fc.record({
    by: fc.constantFrom('left' as const, 'stood' as const, 'arms' as const, 'command' as const),
  }),
  WorkoutResumed: fc.record({
    by: fc.constantFrom('came-back' as const, 'arms' as const, 'command' as const),
  }),
  HurtReported: fc.record(
    { exerciseId: fc.option(id), where: fc.constantFrom(...HURT) },
    { requiredKeys: ['exerciseId'] },
  ),
  WorkoutFinished: fc.record({ why: fc.constantFrom('done' as const, 'ended' as const, 'hurt' as const) }),
};

describe('a stored event of a workout', () => {
  it.each(Object.entries(rests))('%s comes back as it went', (type, rest) => {
    fc.assert(
      fc.property(number, rest, (timestampMs, more) => {
        const event = { timestampMs, type, ...more };
        const stored: unknown = JSON.parse(JSON.stringify(event));
        expect(v.parse(workoutEventSchema, stored)).toEqual(event);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused if a time is not a number', () => {
    expect(v.safeParse(workoutEventSchema, { type: 'RestEnded', timestampMs: null }).success).toBe(false);
    expect(v.safeParse(workoutEventSchema, { type: 'RestEnded', timestampMs: Infinity }).success).toBe(false);
  });

  it("is never mistaken for one of the engine's, nor the other way round", () => {
    const engines = engineEventSchema.options.map(({ entries }) => entries.type.literal);
    const mine: readonly string[] = Object.keys(rests);
    expect(engines.filter((type) => mine.includes(type))).toEqual([]);
    expect(isWorkoutEvent({ timestampMs: 0, type: 'JudgingEnded' })).toBe(false);
    expect(isWorkoutEvent({ timestampMs: 0, type: 'RestEnded' })).toBe(true);
  });
});
