import type { Basis, Measurement, Range, Within } from './measure/measurement.ts';
import type { Joint } from '../pose/body/body.ts';
import type { Side } from '../pose/keypoints.ts';
import type { FormRule } from './rules/rule.ts';

/*
 * The parts of an exercise, each with the measure M that it looks at and the type V of its numbers, in the unit of that measure.
 * An exercise that is judged has plain strings and numbers; `defineExercise` ties them together.
 */

/** One condition of the posture gate: entered inside `enter`, left outside the wider `leave`. */
export interface Condition<M extends string = string, V extends number = number, W extends Within = Within> {
  readonly id: string;
  readonly measure: M;
  readonly enter: Range<V>;
  readonly leave: Range<V>;
  /** What must hold in its place to get inside if the measure is unseen; without it, an unseen measure keeps the gate closed. */
  readonly ifUnseen?: W;
  /** What to do if it fails, readable from the mat: English, the catalogue's default. */
  readonly says: string | SidedText;
  readonly basis: Basis;
}

/** A text that names the side of the body, written for either side, for the left and for the right. */
export type SidedText = Readonly<Record<Side | 'either', string>>;

/** Another exercise from the same posture. It is offered when all of `when` is seen at once for 0.4 s. */
export interface Alike<W extends Within = Within> {
  /** The other exercise's id. */
  readonly to: string;
  /** What the coach says when it offers the other exercise; English, the catalogue's default. */
  readonly says: string;
  readonly when: readonly W[];
  readonly basis: Basis;
}

/** How a variation is recognised, and how it is named. */
interface VariationBase<W extends Within> {
  readonly id: string;
  /** `held`: all of `when` is seen for a second in which the trainee is still; `moving`: for 0.4 s, whatever the trainee does. */
  readonly seen: 'held' | 'moving';
  /** How it is done, after the word "done": "on straight arms". English, the catalogue's default, as are the others. */
  readonly name: string;
  /** What the coach says of it, in two sentences: what it is, and what is judged. */
  readonly says: string;
  /** The variant that counts this, which the trainee may choose: its id; null for the usual way, and left out if none does. */
  readonly variant?: string | null;
  readonly when: readonly W[];
  readonly basis: Basis;
}

/**
 * Another way of doing the exercise. `counts`: it is judged as the exercise all the same, and only named; otherwise nothing of it is
 * counted, and `cue` says in at most six words what to do instead.
 */
export type Variation<W extends Within = Within> = VariationBase<W> &
  ({ readonly counts: true; readonly cue?: never } | { readonly counts: false; readonly cue: string });

/**
 * The line between two joints that lie on the floor in the start posture: it tells how the picture leans if no sensor
 * does. `when`: measures that do not turn with the picture show that the joints lie there.
 */
export interface FloorLine<W extends Within = Within, V extends number = number> {
  readonly from: Joint;
  readonly to: Joint;
  /** How much higher `to` is seen than `from`, degrees of the line, on a level floor. */
  readonly reads: V;
  readonly when: readonly W[];
  readonly basis: Basis;
}

/** The value that a measure is taken to have at rest until it is learned, and the limits within which it is learned. */
export interface RestOf<M extends string = string, V extends number = number> extends Within<M, V> {
  readonly assumed: V;
}

/** A second measure that must move along: by at least `range`, signed, from rest to top. */
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
  /** Which way `by` goes on its way to the top. */
  readonly goes: 'up' | 'down';
  /**
   * `still`: rest is where the trainee lies still, learned; `turning`: rest is the last turning point, whatever its depth, a
   * rep needs `minRange` from it, and a session may begin at the top.
   */
  readonly from: 'still' | 'turning';
  readonly agreesWith: A;
  /** The way of `by` that the second measure's `range` goes with: on a shorter way, less of it is asked, in proportion. */
  readonly agreesPer?: V;
  /** The measure of a full movement, and the least distance from rest to `full` that can be normalised. */
  readonly full: V;
  readonly minRange: V;
  /** The pause counts while `by` lies at or beyond this and is still; without it, while it is at the top. */
  readonly pauseFrom?: V;
  /**
   * Only with `pauseFrom`: a trainee who stands still there, and at least this far from rest, is at the top, however far `full` still
   * is. Rest may lie so near to it that nobody gets from one to the other in full.
   */
  readonly leastWay?: V;
  /** Says the trainee's full range today, `{degrees}`; English, the catalogue's default. Only if `by` is an angle that a trainee understands. */
  readonly fullToday?: string;
  readonly basis: Basis;
}

/** The latest values of a measure: of this many milliseconds, less a share `tail` of them at either end; of 1500, less a tenth, if nothing is said. */
interface Window {
  readonly spanMs?: number;
  readonly tail?: number;
}

/**
 * Another way of doing the exercise, which the trainee may choose to be judged by. It has the id and everything else of the
 * exercise, apart from what is written here: see `withVariant`.
 */
export interface Variant<P extends ExerciseParts = ExerciseParts> {
  readonly id: string;
  /** What it and the usual way are called in a choice between the two: "On straight arms", "On the forearms". */
  readonly choice: string;
  readonly usual: string;
  /** The exercise's name if it is done like this: "Plank on straight arms". English, the catalogue's default, as are the others. */
  readonly name: string;
  readonly teach: Pick<Teaching, 'summary' | 'steps'>;
  readonly start: readonly P['condition'][];
  /** Rules in place of the exercise's own, each by the id of the one that it replaces. */
  readonly rules: Readonly<Record<string, P['rule']>>;
  readonly variations: readonly Variation<P['within']>[];
  /**
   * For a hold that another movement passes through: its clock runs only while the latest values of each of these measures lie no
   * further apart than that.
   */
  readonly still?: readonly (P['within'] & Window)[];
}

/** What the exercise's page says. */
interface Teaching {
  readonly summary: string;
  readonly steps: readonly (string | SidedText)[];
  readonly camera: string;
  /** What is part of good form and no rule can judge, each to follow the words "I cannot see". */
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
   * The version of the rules since which the same keypoints are judged the same as this exercise. Every session keeps the
   * highest version of its day: if it is lower than this one, the exercise has changed since, and the session can be judged again.
   */
  readonly rulesVersion: number;
  /** `sagittal`: filmed from the side; `frontal`: facing the chest. */
  readonly view: 'sagittal' | 'frontal';
  /**
   * `head-up`: the model sees the picture turned by a quarter, so that the lying trainee's head is up. Basis: docs/detector.md.
   */
  readonly picture?: 'head-up';
  /** What the trainee needs besides a mat. */
  readonly needs?: 'ball';
  readonly measurements: P['measurements'];
  /** By model: how much more it reads of a measure, in its unit, than the limits assume. */
  readonly readBy?: Readonly<Record<string, P['readings']>>;
  /** The posture gate: all of it for a second arms the exercise. */
  readonly start: readonly P['condition'][];
  readonly rules: readonly P['rule'][];
  readonly alike?: Alike<P['within']>;
  /** The first of them whose signs are seen is the one that is named. */
  readonly variations?: readonly Variation<P['within']>[];
  /** Other ways of doing it that the trainee may choose. */
  readonly variants?: readonly Variant<P>[];
  /** The id of the variant as which it is judged; left out if it is done the usual way. */
  readonly variant?: string;
  /** The id of an easier exercise that is judged too: offered if the same fault keeps coming back. */
  readonly easierExercise?: string;
  /** Joints that stay where they are as long as the trainee is in the posture. Briefly out of sight, they are taken to be there still. */
  readonly planted?: readonly Joint[];
  readonly floor?: FloorLine<P['within'], P['degrees']>;
  /** Sagittal: how far apart, in torso lengths, the shoulders may be seen, if that is more than usual. */
  readonly widestView?: P['torsoLengths'];
  /** The judged line that the overlay draws, near side. */
  readonly line: readonly Joint[];
  /** The doses that the article names. */
  readonly dose: { readonly reps?: Range; readonly holdS?: Range };
  readonly teach: Teaching;
}

/** Counted on return to rest. */
export interface RepExercise<P extends ExerciseParts = ExerciseParts> extends ExerciseBase<P> {
  readonly kind: 'reps';
  readonly rep: P['rep'];
}

/** Credited while the posture gate holds and no major rule is broken. */
export interface HoldExercise<P extends ExerciseParts = ExerciseParts> extends ExerciseBase<P> {
  readonly kind: 'hold';
  /** Shorter holds are reported but not counted. */
  readonly countsFromS: number;
  /** Good posture this long starts a hold; 1 s if it is left out. */
  readonly startsAfterS?: number;
  /** For a hold that begins with a lift from rest and ends on the return to rest. */
  readonly fromRest?: readonly P['restOf'][];
  /** As in {@link Variant}. */
  readonly still?: readonly (P['within'] & Window)[];
}

export type Exercise<P extends ExerciseParts = ExerciseParts> = RepExercise<P> | HoldExercise<P>;
