import * as v from 'valibot';
import type { Routine } from './routine.ts';

type Limits = readonly [from: number, to: number];

/** Whole numbers from, to. Basis, judgement: half and double what the article asks for, and room for what people choose. */
export const ROUTINE_LIMITS = {
  rounds: [1, 5],
  restS: [0, 300],
  items: [1, 12],
  reps: [1, 50],
  holdS: [5, 180],
  times: [1, 20],
  relaxS: [0, 60],
} as const satisfies Readonly<Record<string, Limits>>;

const whole = ([from, to]: Limits) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

const text = v.pipe(v.string(), v.maxLength(200));
const readonlyList = <S extends v.GenericSchema>(item: S, [from, to]: Limits) =>
  v.pipe(v.array(item), v.minLength(from), v.maxLength(to), v.readonly());

const holdS = whole(ROUTINE_LIMITS.holdS);
const side = v.picklist(['left', 'right']);
/** Each side once, because both need the same time. */
const sides = v.pipe(
  readonlyList(side, [1, 2]),
  v.check((list) => new Set(list).size === list.length, 'the same side twice'),
);

export const doseSchema = v.variant('kind', [
  v.object({ kind: v.literal('reps'), reps: whole(ROUTINE_LIMITS.reps) }),
  v.object({ kind: v.literal('hold'), holdS, sides: v.nullable(sides) }),
  v.object({
    kind: v.literal('holds'),
    times: whole(ROUTINE_LIMITS.times),
    holdS,
    relaxS: whole(ROUTINE_LIMITS.relaxS),
  }),
]);

/** A routine from outside (stored, imported or edited), within {@link ROUTINE_LIMITS}. */
export const routineSchema = v.object({
  id: v.pipe(text, v.minLength(1)),
  name: text,
  rounds: whole(ROUTINE_LIMITS.rounds),
  restS: whole(ROUTINE_LIMITS.restS),
  items: readonlyList(
    v.object({
      exerciseId: v.pipe(text, v.minLength(1)),
      variant: v.exactOptional(v.pipe(text, v.minLength(1))),
      dose: doseSchema,
    }),
    ROUTINE_LIMITS.items,
  ),
});

type Both<A, B> = [A, B] extends [B, A] ? true : never;

/** Does not compile if the schema and the type diverge. */
export const schemaIsTheRoutines: Both<v.InferOutput<typeof routineSchema>, Routine> = true;
