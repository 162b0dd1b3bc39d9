import type { Condition, Exercise, SidedText, Variant, Variation } from '../engine/exercise.ts';
import type { FormRule } from '../engine/rules/rule.ts';
import type { Catalogue, TextKey } from './en/early.ts';
import type { LateCatalogue, LateTextKey } from './en/late.ts';

export type Params = Readonly<Record<string, string | number>>;

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

type PluralBase<Key> = Key extends `${infer Base}_other` ? Base : never;

type CatalogueKey = TextKey | LateTextKey;

export type Key = CatalogueKey | PluralBase<CatalogueKey> | ComposedKey;

export interface Words {
  /** BCP 47 tag of the language. */
  readonly language: string;
  /**
   * The text of a key with its parameters put in; numbers as the language writes them. `count` chooses the plural form,
   * `onSide` the text for that side of the body, if there is one.
   */
  t(key: Key, params?: Params): string;
  /** "feet, knees and hips", as the language lists things. */
  list(items: readonly string[]): string;
  /** "feet, knees or hips", as the language lists alternatives. */
  either(items: readonly string[]): string;
  /** Minutes and seconds: "1:05". */
  clock(ms: number): string;
}

/** Words whose later part comes after the first paint. */
export interface GrowingWords extends Words {
  /** Adds the texts of the late screens; until then their keys give themselves. */
  add(texts: LateCatalogue): void;
}

/** A text that names the side stands under `key.left` and `key.right` too: `onSide` chooses among them. */
const sided = (key: string, text: string | SidedText): readonly (readonly [string, string])[] =>
  typeof text === 'string'
    ? [[key, text]]
    : [
        [key, text.either],
        [`${key}.left`, text.left],
        [`${key}.right`, text.right],
      ];

const textsOfRule = (exerciseId: string, rule: FormRule): readonly (readonly [string, string])[] => [
  [`cue.${exerciseId}.${rule.id}`, rule.cue],
  [`slip.${exerciseId}.${rule.id}`, rule.slip],
  ...(rule.at === 'rep' && rule.attempt
    ? [[`short.${exerciseId}.${rule.id}`, rule.notCounted] as const]
    : []),
];

const textsOfVariation = (
  exerciseId: string,
  { id, name, says, cue }: Variation,
): readonly (readonly [string, string])[] => [
  [`variation.${exerciseId}.${id}`, name],
  [`coach.variation.${exerciseId}.${id}`, says],
  ...(cue === undefined ? [] : [[`cue.${exerciseId}.${id}`, cue] as const]),
];

const textsOfCondition = (exerciseId: string, { id, says }: Condition) =>
  sided(`wants.${exerciseId}.${id}`, says);

/** The texts of a variant: those of its page under `id.variant`, as `wayKey` has it, the others under the exercise's id. */
const textsOfVariant = (
  exerciseId: string,
  { id, choice, usual, name, teach, start, rules, variations }: Variant,
): readonly (readonly [string, string])[] => [
  [`way.${exerciseId}.${id}`, choice],
  [`way.${exerciseId}.usual`, usual],
  [`exercise.${exerciseId}.${id}.name`, name],
  [`exercise.${exerciseId}.${id}.summary`, teach.summary],
  ...teach.steps.flatMap((step, i) => sided(`exercise.${exerciseId}.${id}.step.${i}`, step)),
  ...Object.values(rules).flatMap((rule) => textsOfRule(exerciseId, rule)),
  ...variations.flatMap((variation) => textsOfVariation(exerciseId, variation)),
  ...start.flatMap((condition) => textsOfCondition(exerciseId, condition)),
];

/** The exercise's own texts by key. English stands in its folder, and is what other languages fall back to. */
const textsOf = (exercise: Exercise): readonly (readonly [string, string])[] => {
  const { id, name, teach, rules, start, measurements, alike, variations = [], variants = [] } = exercise;
  return [
    [`exercise.${id}.name`, name],
    [`exercise.${id}.summary`, teach.summary],
    [`exercise.${id}.camera`, teach.camera],
    ...teach.cannotSee.map((what, i) => [`exercise.${id}.cannot-see.${i}`, what] as const),
    ...teach.steps.flatMap((step, i) => sided(`exercise.${id}.step.${i}`, step)),
    ...teach.easier.map((way, i) => [`exercise.${id}.easier.${i}`, way] as const),
    // Not every exercise has a harder way.
    ...(teach.harder ?? []).map((way, i) => [`exercise.${id}.harder.${i}`, way] as const),
    ...rules.flatMap((rule) => textsOfRule(id, rule)),
    ...Object.entries(measurements).flatMap(([measure, { name: heading }]) =>
      heading === undefined ? [] : [[`measure.${id}.${measure}`, heading] as const],
    ),
    ...(alike ? [[`coach.switch.${alike.to}`, alike.says] as const] : []),
    ...(exercise.kind === 'reps' && exercise.rep.fullToday !== undefined
      ? [[`full-today.${id}`, exercise.rep.fullToday] as const]
      : []),
    ...variations.flatMap((variation) => textsOfVariation(id, variation)),
    ...variants.flatMap((variant) => textsOfVariant(id, variant)),
    ...start.flatMap((condition) => textsOfCondition(id, condition)),
  ];
};

/** Words of one language, with the exercises' texts among them. An unknown key gives itself, so that it is seen. */
export function createWords(
  language: string,
  catalogue: Catalogue,
  exercises: readonly Exercise[],
): GrowingWords {
  const texts = new Map<string, string>(exercises.flatMap(textsOf));
  for (const [key, text] of Object.entries(catalogue)) texts.set(key, text);
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const choice = new Intl.ListFormat(language, { type: 'disjunction' });

  const find = (key: string, { count, onSide }: Params): string => {
    const form =
      typeof count === 'number'
        ? (texts.get(`${key}_${plural.select(count)}`) ?? texts.get(`${key}_other`))
        : undefined;
    return form ?? texts.get(`${key}.${onSide}`) ?? texts.get(key) ?? key;
  };
  return {
    language,
    t: (key, params = {}) =>
      find(key, params).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
        const value = params[name];
        return value === undefined ? placeholder : typeof value === 'number' ? number.format(value) : value;
      }),
    add: (late) => {
      for (const [key, text] of Object.entries(late)) texts.set(key, text);
    },
    list: (items) => list.format([...items]),
    either: (items) => choice.format([...items]),
    clock: (ms) => {
      const seconds = Math.floor(ms / 1000);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    },
  };
}
