import fc from 'fast-check';
import { SCHEMA } from '../../src/storage/format/session-schema.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a JSON value, as the keys that lead to it. */
function places(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return [path];
  const inner = Array.isArray(value) ? value.map((one, at) => places(one, [...path, at])) : [];
  const named = Array.isArray(value)
    ? []
    : Object.entries(value).map(([key, one]) => places(one, [...path, key]));
  return [path, ...inner.flat(), ...named.flat()];
}

function put(value: Json, [key, ...rest]: readonly (string | number)[], fresh: Json): Json {
  if (key === undefined) return fresh;
  if (Array.isArray(value)) return value.map((one, at) => (at === key ? put(one, rest, fresh) : one));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === key ? put(one, rest, fresh) : one]),
  );
}

const SCRIPT = '<script>alert(1)</script>';
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** One part of a file with an invalid change. */
const swapped = (text: string, from: RegExp | string, to: string): string => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change: ${String(from)}`);
  return changed;
};

/** Valid files with one invalid change each, and a description of the change. None may be imported. */
export function hostileFiles(ours: readonly string[]): readonly (readonly [what: string, text: string])[] {
  return ours.flatMap((text) => {
    const named: [string, string][] = [
      ['script for an exercise', swapped(text, /"exerciseId":"plank"/, `"exerciseId":"${SCRIPT}"`)],
      ['script for a model', swapped(text, /"model":"[^"]*"/, `"model":"${SCRIPT}"`)],
      ['script for a kind of source', swapped(text, /"kind":"camera"/, `"kind":"${SCRIPT}"`)],
      ['script for an event', swapped(text, /"type":"HoldProgressed"/, `"type":"${SCRIPT}"`)],
      ['NaN', swapped(text, /"goodMs":1000/, '"goodMs":NaN')],
      ['Infinity', swapped(text, /"goodMs":1000/, '"goodMs":1e999')],
      ['a number as text', swapped(text, /"goodMs":1000/, '"goodMs":"1000"')],
      [
        'a label of a million letters',
        swapped(text, /"label":"[^"]*"/, `"label":"${'x'.repeat(1_000_000)}"`),
      ],
      ['a picture of a million pixels', swapped(text, /"width":640/, '"width":1000000')],
      ['a future version of a session', swapped(text, `"version":${SCHEMA}`, '"version":99')],
      ['deep', swapped(text, /"goodMs":1000/, `"goodMs":${deep(5000)}`)],
      ['deeper than a parser goes', swapped(text, /"goodMs":1000/, `"goodMs":${'['.repeat(200_000)}`)],
      ['a prototype for events', swapped(text, /"events":\[/, '"events":{"__proto__":[]},"was":[')],
      ['a year before 1970', swapped(text, /"startedAt":\d+/, '"startedAt":-1')],
      ['cut in the middle', text.slice(0, Math.floor(text.length / 2))],
      ['another kind', swapped(text, /"kind":"longline-\w+"/, '"kind":"longline"')],
    ];
    const value: Json = JSON.parse(text);
    // Names may be any text (a label is one of them), so they cannot make a file invalid.
    const reach = places(value).filter((path) => path.length > 0 && path.at(-1) !== 'label');
    const [picked] = fc.sample(
      fc.shuffledSubarray(reach, { minLength: Math.min(45, reach.length), maxLength: 45 }),
      { seed: 6, numRuns: 1 },
    );
    const wrong = (picked ?? []).map((path): [string, string] => [
      `a truth value at ${path.join('.')}`,
      JSON.stringify(put(value, path, path.at(-1) === 'finished' ? 1 : true)),
    ]);
    return [...named, ...wrong];
  });
}
