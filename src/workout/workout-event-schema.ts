import * as v from 'valibot';
import { HURT } from '../plan/plan.ts';
import { doseSchema, routineSchema } from '../plan/routine-schema.ts';
import { INTERRUPTIONS, type LogEvent, type WorkoutEvent } from './workout-events.ts';

/** A number that JSON can represent. */
const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.maxLength(200));
const side = v.picklist(['left', 'right']);

const event = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.object({ timestampMs: finite, type: v.literal(type), ...entries });

const presence = v.object({
  inFrame: v.boolean(),
  standing: v.boolean(),
  armsUp: v.boolean(),
  // Older logs do not say it.
  tries: v.optional(v.boolean(), false),
  side: v.nullable(side),
});

/** One event of a workout, as stored and exported. */
export const workoutEventSchema = v.variant('type', [
  event('WorkoutStarted', { routine: routineSchema }),
  event('WorkoutRecovered', {}),
  event('PresenceChanged', { presence }),
  event('StepEntered', { index: count }),
  event('StillWaiting', {}),
  event('CountdownTicked', { left: count }),
  event('SetStarted', { again: v.boolean() }),
  event('HalfwayReached', {}),
  event('RepsLeft', { left: count }),
  event('SecondsLeft', { left: count }),
  event('WrongSide', { side }),
  event('HoldDone', {}),
  event('RelaxStarted', { seconds: finite }),
  event('RelaxEnded', {}),
  event('DoneAsked', {}),
  event('DoneAnswered', {}),
  event('EasierOffered', { exerciseId: v.nullable(id) }),
  event('EasierTaken', { item: count, from: id, to: id }),
  event('VariantChosen', { variant: v.nullable(id) }),
  event('SetEnded', {
    index: count,
    round: count,
    exerciseId: id,
    variant: v.exactOptional(id),
    side: v.nullable(side),
    dose: doseSchema,
    why: v.picklist(['dose', 'stopped', 'skipped', 'hurt']),
    reps: count,
    attempts: count,
    holds: count,
    goodMs: finite,
    startMs: v.nullable(finite),
    endMs: finite,
  }),
  event('RestStarted', { seconds: finite }),
  event('RestLengthened', { seconds: finite }),
  event('RestTicked', { left: count }),
  event('RestEnded', {}),
  event('WorkoutPaused', { by: v.picklist(['left', 'stood', 'arms', 'command', ...INTERRUPTIONS]) }),
  event('WorkoutResumed', { by: v.picklist(['came-back', 'arms', 'command', 'picture']) }),
  event('HurtReported', { exerciseId: v.nullable(id), where: v.exactOptional(v.picklist(HURT)) }),
  event('WorkoutFinished', { why: v.picklist(['done', 'ended', 'hurt']) }),
]);

type Both<A, B> = [A, B] extends [B, A] ? true : never;

/** Does not compile if the schema and the type diverge. */
export const schemaIsTheWorkouts: Both<v.InferOutput<typeof workoutEventSchema>, WorkoutEvent> = true;

const TYPES = new Set<string>(workoutEventSchema.options.map(({ entries }) => entries.type.literal));

/** Is the event the workout's own, and not the engine's? */
export const isWorkoutEvent = (event: LogEvent): event is WorkoutEvent => TYPES.has(event.type);
