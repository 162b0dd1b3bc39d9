import type { Exercise } from '../../src/engine/exercise.ts';
import { hasSides } from '../../src/engine/sides.ts';
import { exerciseDone, wayKey } from '../../src/engine/variant.ts';
import { exercises } from '../../src/exercises/index.ts';
import { SIDES, otherSide } from '../../src/pose/keypoints.ts';
import type { Key, Params, Words } from '../../src/words/words.ts';

/** A line that the coach can say: its key, and the text with parameters put in. */
export interface SpokenLine {
  readonly key: string;
  readonly text: string;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const SIDED: readonly Params[] = [{}, ...SIDES.map((onSide) => ({ onSide }))];
const PLAIN: readonly Params[] = [{}];
const counts = (...values: readonly number[]): readonly Params[] => values.map((count) => ({ count }));

type Samples = readonly (readonly [Key, readonly Params[]])[];

const linesOf = (words: Words, samples: Samples): readonly SpokenLine[] =>
  samples.flatMap(([key, all]) => all.map((params) => ({ key, text: words.t(key, params) })));

/** The numbers: reps up to a long set, the seconds of a hold up to the longest dose. */
export const numbers = (words: Words): readonly SpokenLine[] =>
  linesOf(words, [
    ['count.rep', counts(...range(1, 30))],
    ['count.seconds', counts(1, 2, 5, ...range(1, 18).map((tens) => tens * 10))],
  ]);

/** What is said while the trainee moves or holds. */
export const linesInMovement = (words: Words): readonly SpokenLine[] =>
  linesOf(words, [
    ['praise.good', PLAIN],
    ['coach.go', PLAIN],
    ['coach.go-on', PLAIN],
    ['coach.halfway', PLAIN],
    ['coach.reps-left', counts(1, 2)],
    ['coach.hold-done', PLAIN],
    ['coach.lift-again', PLAIN],
    ['coach.hold-ended', counts(1, 12, 75)],
    ['coach.set-done', PLAIN],
    ['coach.set-held', PLAIN],
    ['coach.cannot-see', PLAIN],
    ['coach.seen', PLAIN],
    ['coach.wrong-view', PLAIN],
    ['coach.wrong-view-front', PLAIN],
    ['coach.too-high', PLAIN],
    ['coach.easier', PLAIN],
    ['coach.other-side', SIDED],
    ['coach.range-again', PLAIN],
    ['coach.not-back', PLAIN],
    ['coach.hurt', PLAIN],
    ['coach.paused-command', PLAIN],
  ]);

const variationsOf = ({ id, variations = [] }: Exercise): readonly Key[] =>
  variations.map((one): Key => `coach.variation.${id}.${one.id}`);

const switchesOf = ({ alike }: Exercise): readonly Key[] => (alike ? [`coach.switch.${alike.to}`] : []);

/** What is said once, when the trainee does something else than the set asks for. */
export const asidesIn = (exercise: Exercise, words: Words): readonly SpokenLine[] =>
  linesOf(words, [
    ...[...variationsOf(exercise), ...switchesOf(exercise)].map((key) => [key, PLAIN] as const),
    ['coach.range-today', PLAIN],
    ['coach.same-side', SIDED],
    [
      'coach.wrong-side',
      SIDES.map((side) => ({
        side: words.t(`side.${side}`),
        owed: words.t(`side.${otherSide(side)}`),
      })),
    ],
    ['coach.hold-short', counts(1, 14).map((one) => ({ ...one, goal: 15 }))],
    ['coach.done-asked', PLAIN],
    ['coach.done-asked-last', PLAIN],
  ]);

/** The names of all exercises and variants, with the side if they have sides. */
const namesOf = (words: Words): readonly string[] =>
  exercises.flatMap(({ id, teach, variants = [] }) =>
    [wayKey({ exerciseId: id }), ...variants.map((one) => wayKey({ exerciseId: id, variant: one.id }))]
      .map((way) => words.t(`exercise.${way}.name`))
      .flatMap((exercise) =>
        hasSides({ teach })
          ? SIDES.map((side) => words.t('coach.on-side', { exercise, side: words.t(`side.${side}`) }))
          : [exercise],
      ),
  );

/** What is said when a workout pauses, resumes or ends, or is changed. */
export const linesOfPauses = (words: Words): readonly SpokenLine[] =>
  linesOf(words, [
    ...(['left', 'stood', 'arms', 'no-picture', 'no-answer', 'hidden', 'problem', 'command'] as const).map(
      (by) => [`coach.paused-${by}`, PLAIN] as const,
    ),
    ['coach.graphics-lost', PLAIN],
    ['coach.recovered', PLAIN],
    ['coach.rest-longer', counts(15)],
    ['coach.workout-done', PLAIN],
    ['coach.workout-ended', PLAIN],
    ['coach.reached', PLAIN],
    ...(['too-quick', 'too-long', 'not-seen'] as const).map(
      (why) => [`coach.attempt.${why}`, PLAIN] as const,
    ),
    ['coach.easier-taken', namesOf(words).map((exercise) => ({ exercise }))],
    ['coach.found', namesOf(words).map((exercise) => ({ exercise }))],
  ]);

const placings = (words: Words): readonly Params[] =>
  exercises.flatMap(({ id, teach, variants = [] }) =>
    [
      wayKey({ exerciseId: id }),
      ...variants.map((one) => wayKey({ exerciseId: id, variant: one.id })),
    ].flatMap((way) => {
      const name = words.t(`exercise.${way}.name`);
      return hasSides({ teach })
        ? SIDES.map((side) => ({
            next: words.t('coach.on-side', { exercise: name, side: words.t(`side.${side}`) }),
            how: words.t(`exercise.${way}.step.0`, { onSide: side }),
          }))
        : [{ next: name, how: words.t(`exercise.${way}.step.0`) }];
    }),
  );

/** What is said between sets, when the trainee has time to listen: what is next, and how to get there. */
export const linesBetween = (words: Words): readonly SpokenLine[] =>
  linesOf(words, [
    ['coach.on-side', SIDES.map((side) => ({ exercise: words.t('exercise.side-plank.name'), side }))],
    ['coach.place', placings(words)],
    ['coach.still-waiting', placings(words)],
    ['coach.rest', namesOf(words).flatMap((next) => counts(1, 30, 90).map((one) => ({ ...one, next })))],
    ['coach.easier-offered', namesOf(words).map((exercise) => ({ exercise }))],
    ['coach.which', [{ exercises: 'Ball pike? Ball knee tuck?' }]],
  ]);

/** The exercises as they can be done in a set: each in its usual way, and as each of its variants. */
export const ways: readonly Exercise[] = exercises.flatMap((exercise) => [
  exercise,
  ...(exercise.variants ?? []).flatMap(
    ({ id }) => exerciseDone(exercises, { exerciseId: exercise.id, variant: id }) ?? [],
  ),
]);

/** The cues of an exercise done in one way: of its rules and its variations. */
export const cuesOf = ({ id, rules, variations = [] }: Exercise, words: Words): readonly SpokenLine[] =>
  linesOf(
    words,
    [...rules, ...variations.filter(({ cue }) => cue !== undefined)].map((one): Samples[number] => [
      `cue.${id}.${one.id}`,
      PLAIN,
    ]),
  );
