import { TYPE } from '@formatjs/icu-messageformat-parser';
import type { Condition, Exercise, SidedText, Variant, Variation } from '../engine/exercise.ts';
import type { FormRule } from '../engine/rules/rule.ts';
import type { Message } from './message.ts';

type Entries = readonly (readonly [key: string, text: Message])[];

const literal = (value: string): { value: [{ type: TYPE.literal; value: string }] } => ({
  value: [{ type: TYPE.literal, value }],
});

/** A text for each side as one message, whose argument `onSide` chooses. */
const sided = (text: string | SidedText): Message =>
  typeof text === 'string'
    ? text
    : [
        {
          type: TYPE.select,
          value: 'onSide',
          options: {
            left: literal(text.left),
            right: literal(text.right),
            other: literal(text.either),
          },
        },
      ];

const textsOfRule = (exerciseId: string, rule: FormRule): Entries => [
  [`cue.${exerciseId}.${rule.id}`, rule.cue],
  [`slip.${exerciseId}.${rule.id}`, rule.slip],
  ...(rule.at === 'rep' && rule.attempt
    ? [[`short.${exerciseId}.${rule.id}`, rule.notCounted] as const]
    : []),
];

const textsOfVariation = (exerciseId: string, { id, name, says, cue }: Variation): Entries => [
  [`variation.${exerciseId}.${id}`, name],
  [`coach.variation.${exerciseId}.${id}`, says],
  ...(cue === undefined ? [] : [[`cue.${exerciseId}.${id}`, cue] as const]),
];

const textOfCondition = (exerciseId: string, { id, says }: Condition) =>
  [`wants.${exerciseId}.${id}`, sided(says)] as const;

/** The texts of a variant: those of its page under `id.variant`, as `wayKey` has it, the others under the exercise's id. */
const textsOfVariant = (
  exerciseId: string,
  { id, choice, usual, name, teach, start, rules, variations }: Variant,
): Entries => [
  [`way.${exerciseId}.${id}`, choice],
  [`way.${exerciseId}.usual`, usual],
  [`exercise.${exerciseId}.${id}.name`, name],
  [`exercise.${exerciseId}.${id}.summary`, teach.summary],
  ...teach.steps.map((step, i) => [`exercise.${exerciseId}.${id}.step.${i}`, sided(step)] as const),
  ...Object.values(rules).flatMap((rule) => textsOfRule(exerciseId, rule)),
  ...variations.flatMap((variation) => textsOfVariation(exerciseId, variation)),
  ...start.map((condition) => textOfCondition(exerciseId, condition)),
];

/** The exercise's own English texts, by key. Another language shows them as long as it has none of its own. */
export const textsOf = (exercise: Exercise): Entries => {
  const { id, name, teach, rules, start, measurements, alike, variations = [], variants = [] } = exercise;
  return [
    [`exercise.${id}.name`, name],
    [`exercise.${id}.summary`, teach.summary],
    [`exercise.${id}.camera`, teach.camera],
    ...teach.cannotSee.map((what, i) => [`exercise.${id}.cannot-see.${i}`, what] as const),
    ...teach.steps.map((step, i) => [`exercise.${id}.step.${i}`, sided(step)] as const),
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
    ...start.map((condition) => textOfCondition(id, condition)),
  ];
};
