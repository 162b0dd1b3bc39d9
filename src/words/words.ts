import type { Exercise } from '../engine/exercise.ts';
import type { Catalogue, TextKey } from './en/early.ts';
import type { LateCatalogue, LateTextKey } from './en/late.ts';
import { textsOf } from './exercise-texts.ts';
import { compileMessage, type Message, type Params } from './message.ts';

/** Keys of the exercises' own texts, and of what the coach says. All other keys are checked against the catalogue as they are written. */
export type ComposedKey =
  | `exercise.${string}`
  | `cue.${string}`
  | `wants.${string}`
  | `coach.${string}`
  | `slip.${string}`
  | `short.${string}.${string}`
  | `measure.${string}.${string}`
  | `variation.${string}.${string}`
  | `way.${string}.${string}`
  | `full-today.${string}`;

export type Key = TextKey | LateTextKey | ComposedKey;

export type { Params };

export interface Words {
  /** BCP 47 tag of the language. */
  readonly language: string;
  /**
   * The text of a key with its parameters put in; numbers as the language writes them. An unknown key gives itself, so that it is seen. A
   * rule, a condition or a variation that only another version of Longline knows, as in an imported session, is called unknown.
   */
  t(key: Key, params?: Params): string;
  /** "feet, knees and hips", as the language lists things. */
  list(items: readonly string[]): string;
  /** Minutes and seconds: "1:05". */
  clock(ms: number): string;
}

/** Words whose later part comes after the first paint. */
export interface GrowingWords extends Words {
  /** Adds the texts of the late screens; until then their keys give themselves. */
  add(texts: LateCatalogue): void;
}

/** Keys that a stored session names, by their beginning. */
const STORED = /^(cue|wants|variation)\./;

/** Words of one language. Where it has no text for an exercise, the exercise's own English one stands in. */
export function createWords(
  language: string,
  catalogue: Catalogue,
  exercises: readonly Exercise[],
): GrowingWords {
  const messages = new Map<string, Message>(exercises.flatMap(textsOf));
  /** To compile a message takes as long as to use it a hundred times. */
  const compiled = new Map<string, (params: Params) => string>();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const add = (texts: Readonly<Record<string, string>>): void => {
    for (const [key, text] of Object.entries(texts)) messages.set(key, text);
  };
  const compile = (key: string): ((params: Params) => string) | undefined => {
    const message = messages.get(key);
    if (message === undefined) return undefined;
    const text = compileMessage(message, language, number);
    compiled.set(key, text);
    return text;
  };
  add(catalogue);
  const textOf = (key: string, params: Params): string | undefined =>
    (compiled.get(key) ?? compile(key))?.(params);
  return {
    language,
    t: (key, params = {}) =>
      textOf(key, params) ?? (STORED.test(key) ? textOf('review.unknown', params) : undefined) ?? key,
    add,
    list: (items) => list.format([...items]),
    clock: (ms) => {
      const seconds = Math.floor(ms / 1000);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    },
  };
}
