import type { Exercise } from '../../../src/engine/exercise.ts';
import type { Report } from '../../../src/review/report.ts';
import type { Answer, Truth } from '../truth.ts';

/**
 * What a rule said of a set, beside what is true, as a letter: `T` told and true, `M` missed, `F` told and not true, `.` neither;
 * `+` told and `-` not told so near to the limit that either is right.
 */
export type Said = 'T' | 'M' | 'F' | '.' | '+' | '-';

/** What each rule of an exercise said of the sets of some bodies: a word a body, a letter a set. */
export type Answers = Readonly<Record<string, readonly string[]>>;

const LETTERS: Readonly<Record<Answer, readonly [told: Said, silent: Said]>> = {
  yes: ['T', 'M'],
  no: ['F', '.'],
  either: ['+', '-'],
};

/** What each rule said of a set. */
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

/** The answers of each rule over bodies; each body has a list of what was said of its sets. */
export const answersOf = (
  { rules }: Exercise,
  bodies: readonly (readonly Readonly<Record<string, Said>>[])[],
): Answers =>
  Object.fromEntries(
    rules.map(({ id }) => [id, bodies.map((sets) => sets.map((said) => said[id] ?? '.').join(''))]),
  );
