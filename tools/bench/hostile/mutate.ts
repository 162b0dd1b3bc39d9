import type { Draw } from '../random.ts';

/** An object with a key of its own that has the name of its prototype. Only JSON can create one. */
const OWN_PROTO: unknown = JSON.parse('{"__proto__":1}');

/** Values that no field of a file expects, or that are at the edge of what it allows. */
const ODD: readonly unknown[] = [
  ...[null, true, false, '', '0', '<script>alert(1)</script>', '../..', '__proto__', '\u0000', '𝟘'],
  ...[0, -0, -1, 0.5, 1, 2, 17, 99, 1e6, 2 ** 31, 2 ** 53, 8.64e15, 1e300, -1e300, 1e308, -1e308, 5e-324],
  ...[[], [[]], {}, OWN_PROTO, [null], { constructor: 1 }, 'x'.repeat(1000)],
];

/** Text to put into a file instead of a number. The last ones are not JSON. */
const ODD_TEXT = [
  '1e999',
  '-1e999',
  '"1"',
  'null',
  '-0',
  '1e-400',
  '{}',
  '[]',
  'NaN',
  'Infinity',
  '01',
  '',
  '}',
];

const CHARACTERS = '{}[],:"\\0123456789eE+-.\n\u0000ÿ漢';

/** How deep a change goes: at each level it stops with this probability. */
const STOP = 0.1;

/** The value with one part of it replaced, left out, doubled or put in another's place. */
export const mutateValue = (value: unknown, draw: Draw): unknown => {
  if (typeof value !== 'object' || value === null || draw.chance(STOP)) return draw.oneOf(ODD);
  if (Array.isArray(value)) {
    if (value.length === 0) return [draw.oneOf(ODD)];
    const list: readonly unknown[] = value;
    const at = Math.floor(draw.random() * list.length);
    if (draw.chance(STOP)) return list.toSpliced(at, 1);
    if (draw.chance(STOP)) return list.toSpliced(at, 0, list[at]);
    if (draw.chance(STOP)) return list.with(at, draw.oneOf(list));
    return list.with(at, mutateValue(list[at], draw));
  }
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const [first] = entries;
  if (first === undefined) return { [draw.oneOf(['a', '__proto__', 'constructor'])]: draw.oneOf(ODD) };
  const [key] = draw.oneOf(entries);
  if (draw.chance(STOP)) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(
    entries.map(([name, part]) => [name, name === key ? mutateValue(part, draw) : part]),
  );
};

const splice = (text: string, draw: Draw): string => {
  const at = Math.floor(draw.random() * text.length);
  const length = draw.chance(0.5) ? 0 : Math.floor(draw.random() * 40);
  const put = draw.chance(0.5) ? '' : draw.oneOf([...CHARACTERS]);
  return text.slice(0, at) + put + text.slice(at + length);
};

/** Replaces the number after a random place in the text by another one. */
const otherNumber = (text: string, draw: Draw): string => {
  const at = Math.floor(draw.random() * text.length);
  return text.slice(0, at) + text.slice(at).replace(/-?\d[\d.e+-]*/i, () => draw.oneOf(ODD_TEXT));
};

/** The text of a file after one to three accidents or attacks. */
export const mutateFile = (data: unknown, draw: Draw): string => {
  let changed = data;
  const changes = Math.floor(draw.random() * 3);
  for (let at = 0; at < changes; at++) changed = mutateValue(changed, draw);
  const text = JSON.stringify(changed);
  if (changes > 0 && draw.chance(0.7)) return text;
  if (draw.chance(0.1)) return text.slice(0, Math.floor(draw.random() * text.length));
  return draw.chance(0.5) ? splice(text, draw) : otherNumber(text, draw);
};
