import type { Exercise } from '../../../src/engine/exercise.ts';
import type { Report } from '../../../src/review/report.ts';
import type { Answer, Truth } from '../truth.ts';

/**
 * A rule's answer about a set compared with the truth, as a letter: `T` reported and true, `M` missed, `F` reported and not true, `.`
 * neither; `+` reported and `-` not reported so near the limit that either is right.
 */
export type Said = 'T' | 'M' | 'F' | '.' | '+' | '-';

/** The answers of each rule of an exercise about the sets of some bodies: one word per body, one letter per set. */
export type Answers = Readonly<Record<string, readonly string[]>>;

const LETTERS: Readonly<Record<Answer, readonly [told: Said, silent: Said]>> = {
  yes: ['T', 'M'],
  no: ['F', '.'],
  either: ['+', '-'],
};

/** The answer of each rule about a set. */
export const saidOf = (
  { rules }: Exercise,
  truth: Pick<Truth, 'faults'>,
  faults: readonly Pick<Report['faults'][number], 'id'>[],
): Readonly<Record<string, Said>> =>
  Object.fromEntries(
    rules.map(({ id }) => {
      const [told, silent] = LETTERS[truth.faults[id] ?? 'no'];
      return [id, faults.some((fault) => fault.id === id) ? told : silent];
    }),
  );

/** The answers of each rule over bodies. Each body has a list of the answers about its sets. */
export const answersOf = (
  { rules }: Exercise,
  bodies: readonly (readonly Readonly<Record<string, Said>>[])[],
): Answers =>
  Object.fromEntries(
    rules.map(({ id }) => [id, bodies.map((sets) => sets.map((said) => said[id] ?? '.').join(''))]),
  );
