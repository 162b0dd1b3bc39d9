import * as v from 'valibot';
import { ATTEMPT_FLAWS, UNJUDGED_WHYS, type EngineEvent } from '../../engine/events.ts';
import { workoutEventSchema } from '../../workout/workout-event-schema.ts';
import { JOINTS, type Joint } from '../../pose/body/body.ts';

/** A number that JSON can represent. */
export const finite = v.pipe(v.number(), v.finite());

/** Ids of exercises, rules, models and kinds: letters, digits and dashes, or a star for all rules. */
export const name = v.pipe(v.string(), v.regex(/^[\w*-]{0,80}$/, 'It is not an id'));

const list = <S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.readonly());

/** How long something lasted (ms). */
const lasting = v.pipe(finite, v.minValue(0));

const span = { startMs: finite, endMs: finite };
const weight = { severity: v.picklist(['major', 'advice']), onTrial: v.exactOptional(v.literal(true)) };
const joint = v.picklist(JOINTS) satisfies v.GenericSchema<Joint>;

const Rep = v.object({
  ...span,
  topMs: finite,
  highestMs: v.exactOptional(finite),
  counted: v.boolean(),
  reason: v.nullable(
    v.union([
      v.object({ rule: name, shortBy: finite, unit: name }),
      v.object({ variation: name }),
      v.picklist(ATTEMPT_FLAWS),
    ]),
  ),
  pauseMs: lasting,
  score: v.nullable(finite),
  scoreParts: v.exactOptional(
    v.object({
      range: finite,
      tempo: v.nullable(finite),
      pause: v.nullable(finite),
      form: v.nullable(finite),
    }),
  ),
  levels: v.exactOptional(v.object({ rest: finite, top: finite })),
  faults: list(name),
  unseen: list(name),
});

const Hold = v.object({
  ...span,
  goodMs: lasting,
  brokenMs: lasting,
  longestMs: lasting,
  side: v.nullable(v.picklist(['left', 'right'])),
  counted: v.boolean(),
  faults: list(name),
  score: v.exactOptional(v.nullable(finite)),
  scoreParts: v.exactOptional(v.object({ held: finite, unbroken: finite })),
});

const event = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.object({ timestampMs: finite, type: v.literal(type), ...entries });

/** One event of the engine, as stored and exported. */
export const engineEventSchema = v.variant('type', [
  event('PostureReached', { sinceMs: finite }),
  event('PostureLost', { sinceMs: finite }),
  event('ViewJudged', { view: v.picklist(['good', 'warn', 'refused']), along: finite, across: finite }),
  event('PhaseEntered', { phase: v.picklist(['rest', 'rising', 'top', 'lowering']) }),
  event('RepCompleted', { rep: Rep, count: finite }),
  event('RepAttempted', { rep: Rep }),
  event('SwitchOffered', { to: name }),
  event('VariationSeen', { variation: name, counts: v.boolean(), sinceMs: finite }),
  event('VariationEnded', { variation: name, counts: v.boolean(), ...span }),
  event('HoldStarted', { sinceMs: finite }),
  event('HoldProgressed', { goodMs: finite }),
  event('HoldPaused', { by: name, sinceMs: finite }),
  event('HoldResumed', { brokenMs: finite }),
  event('HoldEnded', { hold: Hold }),
  event('FaultFound', { fault: name, ...weight, sinceMs: finite }),
  event('FaultFixed', { fault: name, ...weight, ...span }),
  event('FaultEnded', { fault: name, ...weight, ...span }),
  event('RuleNotJudged', {
    rule: name,
    why: v.picklist(['view', 'unseen', ...UNJUDGED_WHYS]),
    wants: v.exactOptional(name),
    joints: v.exactOptional(list(joint)),
    ...span,
  }),
  event('TrackingLost', {
    why: v.picklist(['nobody', 'joints-unseen', 'another-person']),
    missing: list(joint),
    sinceMs: finite,
  }),
  event('TrackingFound', { lostMs: finite }),
  event('BaselineLearned', { baselines: v.pipe(v.record(name, finite), v.readonly()) }),
  event('JudgingInterrupted', {}),
  event('JudgingEnded', {}),
  event('VerdictOverruled', { startMs: finite, counted: v.boolean() }),
]);

type Both<A, B> = [A, B] extends [B, A] ? true : never;

/** Fails to compile if the schema and the engine's own type diverge. */
export const schemaIsTheEngines: Both<v.InferOutput<typeof engineEventSchema>, EngineEvent> = true;

/** One event of the log, from the engine or the workout. */
export const eventSchema = v.variant('type', [engineEventSchema, workoutEventSchema]);
