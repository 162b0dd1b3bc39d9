import * as v from 'valibot';
import type { Routine } from './routine.ts';

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

const text = v.pipe(v.string(), v.maxLength(200));
const readonlyList = <S extends v.GenericSchema>(item: S, from: number, to: number) =>
  v.pipe(v.array(item), v.minLength(from), v.maxLength(to), v.readonly());

/** Basis of the limits, judgement: half and double what the article asks for, and room for what people choose. Seconds. */
const holdS = whole(5, 180);
const side = v.picklist(['left', 'right']);
/** Each side once: both would be owed the same time. */
const sides = v.pipe(
  readonlyList(side, 1, 2),
  v.check((list) => new Set(list).size === list.length, 'the same side twice'),
);

export const doseSchema = v.variant('kind', [
  v.object({ kind: v.literal('reps'), reps: whole(1, 50) }),
  v.object({ kind: v.literal('hold'), holdS, sides: v.nullable(sides) }),
  v.object({ kind: v.literal('holds'), times: whole(1, 20), holdS, relaxS: whole(0, 60) }),
]);

/** A routine from outside: stored, imported or edited. 1 to 5 rounds, rests up to 300 s, 1 to 12 items. */
export const routineSchema = v.object({
  id: v.pipe(text, v.minLength(1)),
  name: text,
  rounds: whole(1, 5),
  restS: whole(0, 300),
  items: readonlyList(v.object({ exerciseId: v.pipe(text, v.minLength(1)), dose: doseSchema }), 1, 12),
});

type Both<A, B> = [A, B] extends [B, A] ? true : never;

/** Fails to compile where the schema and the type drift apart. */
export const schemaIsTheRoutines: Both<v.InferOutput<typeof routineSchema>, Routine> = true;
