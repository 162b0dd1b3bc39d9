import type { Basis, Measurement, Range, Within } from './measure/measurement.ts';
import type { Joint } from '../pose/body/body.ts';
import type { Side } from '../pose/keypoints.ts';
import type { FormRule } from './rules/rule.ts';

/*
 * The parts of an exercise, each with the measure M that it looks at and the type V of its numbers, in the unit of that measure. In an
 * exercise that is judged these are plain strings and numbers; `defineExercise` connects them.
 */

/** One condition of the posture gate: fulfilled inside `enter`, broken outside the wider `leave`. */
export interface Condition<M extends string = string, V extends number = number, W extends Within = Within> {
  readonly id: string;
  readonly measure: M;
  readonly enter: Range<V>;
  readonly leave: Range<V>;
  /** What must be true instead, to get inside, if the measure is unseen. Without it, an unseen measure keeps the gate closed. */
  readonly ifUnseen?: W;
  /** What to do if the condition fails, readable from the mat: English, the catalogue's default. */
  readonly says: string | SidedText;
  readonly basis: Basis;
}

/** A text that names the side of the body, written for either side, for the left and for the right. */
export type SidedText = Readonly<Record<Side | 'either', string>>;

/** Another exercise with the same start posture. It is offered when all of `when` is seen at once for 0.4 s. */
export interface Alike<W extends Within = Within> {
  /** The id of the other exercise. */
  readonly to: string;
  /** What the coach says when it offers the other exercise; English, the catalogue's default. */
  readonly says: string;
  readonly when: readonly W[];
  readonly basis: Basis;
}

/** How a variation is recognised, and how it is named. */
interface VariationBase<W extends Within> {
  readonly id: string;
  /** `held`: all of `when` is seen for a second while the trainee is still; `moving`: for 0.4 s, whatever the trainee does. */
  readonly seen: 'held' | 'moving';
  /** How it is done, to follow the word "done": "on straight arms". English, the catalogue's default, like the other texts. */
  readonly name: string;
  /** What the coach says about it, in two sentences: what this is, and what is judged. */
  readonly says: string;
  /** The id of the variant that counts this and that the trainee may choose; null for the usual way; left out if no variant counts it. */
  readonly variant?: string | null;
  readonly when: readonly W[];
  readonly basis: Basis;
}

/**
 * Another way of doing the exercise. `counts`: it still counts as the exercise, and is only named. Otherwise it does not count, and `cue`
 * says in at most six words what to do instead.
 */
export type Variation<W extends Within = Within> = VariationBase<W> &
  ({ readonly counts: true; readonly cue?: never } | { readonly counts: false; readonly cue: string });

/**
 * A line between two joints that lie on the floor in the start posture. It shows how the picture leans if no sensor does. `when`:
 * measures that do not turn with the picture and show that the joints are on the floor.
 */
export interface FloorLine<W extends Within = Within, V extends number = number> {
  readonly from: Joint;
  readonly to: Joint;
  /** How much higher `to` appears than `from` on a level floor, in degrees. */
  readonly reads: V;
  readonly when: readonly W[];
  readonly basis: Basis;
}

/** The value that a measure is assumed to have at rest until it is learned, and the limits within which it is learned. */
export interface RestOf<M extends string = string, V extends number = number> extends Within<M, V> {
  readonly assumed: V;
}

/** A second measure that must move too: by at least `range`, signed, from rest to top. */
export interface AgreesWith<M extends string = string, V extends number = number> {
  readonly measure: M;
  readonly range: V;
}

/** The signal that is counted: `by`, normalised to 0 at rest and 1 at `full`. */
export interface RepSignal<
  M extends string = string,
  V extends number = number,
  A extends AgreesWith = AgreesWith,
> {
  readonly by: M;
  /** The direction of `by` on its way to the top. */
  readonly goes: 'up' | 'down';
  /**
   * `still`: rest is learned where the trainee lies still. `turning`: rest is the last turning point at any depth; a rep needs `minRange`
   * from it, and a session may begin at the top.
   */
  readonly from: 'still' | 'turning';
  readonly agreesWith: A;
  /** The way of `by` for which the second measure must cover its `range`. On a shorter way it must cover less, in proportion. */
  readonly agreesPer?: V;
  /** The measure of a full movement, and the smallest distance from rest to `full` that can be normalised. */
  readonly full: V;
  readonly minRange: V;
  /** The pause counts while `by` is at or beyond this value and still; without it, while `by` is at the top. */
  readonly pauseFrom?: V;
  /**
   * Only with `pauseFrom`: a trainee who stands still there, and at least this far from rest, is at the top, however far away `full`
   * still is. Rest may lie so close to `pauseFrom` that nobody can move from one to the other in full.
   */
  readonly leastWay?: V;
  /**
   * Tells the trainee's full range today, with `{degrees}`; English, the catalogue's default. Only present if `by` is an angle that a
   * trainee understands.
   */
  readonly fullToday?: string;
  readonly basis: Basis;
}

/** The latest values of a measure: of this many milliseconds, less a share `tail` of them at either end; of 1500, less a tenth, if nothing is said. */
interface Window {
  readonly spanMs?: number;
  readonly tail?: number;
}

/**
 * Another way of doing the exercise that the trainee may choose to be judged by. It has the id and everything else of the exercise,
 * except for what is defined here: see `withVariant`.
 */
export interface Variant<P extends ExerciseParts = ExerciseParts> {
  readonly id: string;
  /** The names of this way and the usual way in a choice between the two: "On straight arms", "On the forearms". */
  readonly choice: string;
  readonly usual: string;
  /** The exercise's name when it is done this way: "Plank on straight arms". English, the catalogue's default, like the other texts. */
  readonly name: string;
  readonly teach: Pick<Teaching, 'summary' | 'steps'>;
  readonly start: readonly P['condition'][];
  /** Rules that replace the exercise's own, each under the id of the rule that it replaces. */
  readonly rules: Readonly<Record<string, P['rule']>>;
  readonly variations: readonly Variation<P['within']>[];
  /**
   * For a hold that another movement passes through: the clock runs only while the latest values of each of these measures differ by no
   * more than that.
   */
  readonly still?: readonly (P['within'] & Window)[];
}

/** The texts of the exercise's page. */
interface Teaching {
  readonly summary: string;
  readonly steps: readonly (string | SidedText)[];
  readonly camera: string;
  /** Parts of good form that no rule can judge, each written to follow the words "I cannot see". */
  readonly cannotSee: readonly string[];
  readonly easier: readonly string[];
  readonly harder?: readonly string[];
}

/** The types of an exercise's parts. */
export interface ExerciseParts {
  readonly measurements: Readonly<Record<string, Measurement>>;
  readonly condition: Condition;
  readonly rule: FormRule;
  readonly within: Within;
  readonly restOf: RestOf;
  readonly rep: RepSignal;
  readonly degrees: number;
  readonly torsoLengths: number;
  readonly readings: Readonly<Partial<Record<string, number>>>;
}

interface ExerciseBase<P extends ExerciseParts> {
  readonly id: string;
  readonly name: string;
  /**
   * The version of the rules since which the same keypoints are judged the same as this exercise. Every session stores the highest
   * version of its day. If that is lower than this number, the exercise has changed since, and the session can be judged again.
   */
  readonly rulesVersion: number;
  /** `sagittal`: filmed from the side; `frontal`: filmed from the front. */
  readonly view: 'sagittal' | 'frontal';
  /** `head-up`: the model sees the picture turned by a quarter turn, so that the lying trainee's head is up. Basis: docs/detector.md. */
  readonly picture?: 'head-up';
  /** What the trainee needs besides a mat. */
  readonly needs?: 'ball';
  readonly measurements: P['measurements'];
  /** For each model: how much more it reads of a measure, in the unit of the measure, than the limits assume. */
  readonly readBy?: Readonly<Record<string, P['readings']>>;
  /** The posture gate: fulfilling all of it for a second arms the exercise. */
  readonly start: readonly P['condition'][];
  readonly rules: readonly P['rule'][];
  readonly alike?: Alike<P['within']>;
  /** The first variation whose signs are seen is the one that is named. */
  readonly variations?: readonly Variation<P['within']>[];
  /** Other ways of doing it that the trainee may choose. */
  readonly variants?: readonly Variant<P>[];
  /** The id of the variant as which it is judged; left out for the usual way. */
  readonly variant?: string;
  /** The id of an easier exercise that is judged too. It is offered if the same fault keeps coming back. */
  readonly easierExercise?: string;
  /** Joints that stay where they are as long as the trainee is in the posture. Briefly out of sight, they are taken to be there still. */
  readonly planted?: readonly Joint[];
  readonly floor?: FloorLine<P['within'], P['degrees']>;
  /** The judged line that the overlay draws, on the near side. */
  readonly line: readonly Joint[];
  /** The doses that the article names. */
  readonly dose: { readonly reps?: Range; readonly holdS?: Range };
  readonly teach: Teaching;
}

/** A rep is counted on the return to rest. */
export interface RepExercise<P extends ExerciseParts = ExerciseParts> extends ExerciseBase<P> {
  readonly kind: 'reps';
  readonly rep: P['rep'];
}

/** Time is credited while the posture gate holds and no major rule is broken. */
export interface HoldExercise<P extends ExerciseParts = ExerciseParts> extends ExerciseBase<P> {
  readonly kind: 'hold';
  /** Shorter holds are reported but not counted. */
  readonly countsFromS: number;
  /** Good posture for this long starts a hold; 1 s if left out. */
  readonly startsAfterS?: number;
  /** For a hold that begins with a lift from rest and ends on the return to rest. */
  readonly fromRest?: readonly P['restOf'][];
  /** As in {@link Variant}. */
  readonly still?: readonly (P['within'] & Window)[];
}

export type Exercise<P extends ExerciseParts = ExerciseParts> = RepExercise<P> | HoldExercise<P>;
