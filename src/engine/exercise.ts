import type { Body, Joint } from '../pose/body/body.ts';
import type { Side } from '../pose/keypoints.ts';
import type { Phase, Severity } from './events.ts';

/** A number read off a body: `of` answers null where one of `joints` is unseen. Pure. */
export interface Measurement {
  readonly unit: 'deg' | 'T' | 'BL' | 'ratio';
  /** Its heading over a chart; English, the catalogue's default. Only measurements that a chart may show have one. */
  readonly name?: string;
  /** Near-side joints that it needs. */
  readonly joints: readonly Joint[];
  readonly of: (body: Body) => number | null;
}

/** Where a number comes from: a source, a measurement of ours, or an admitted judgement. */
export type Basis =
  | { readonly kind: 'citation'; readonly source: string; readonly says: string }
  | { readonly kind: 'measured'; readonly on: string; readonly says: string }
  | { readonly kind: 'judgement'; readonly says: string };

/** Closed interval in the measurement's unit. */
export type Range = readonly [from: number, to: number];

/** One condition of the posture gate: entered inside `enter`, left outside the wider `leave`. */
export interface Condition<M extends string = string> {
  readonly id: string;
  readonly measure: M;
  readonly enter: Range;
  readonly leave: Range;
  /** What to do if it fails, readable from the mat: English, the catalogue's default. */
  readonly says: string | SidedText;
  readonly basis: Basis;
}

/** A text that names the side of the body: for either side, and as it reads for each one. */
export type SidedText = Readonly<Record<Side | 'either', string>>;

/** What a finished movement is judged by; all but `peak` in milliseconds, `peak` in the unit of `rep.by`. */
export type RepMeasure = 'peak' | 'pauseMs' | 'riseMs' | 'lowerMs';

interface RuleBase {
  readonly id: string;
  readonly severity: Severity;
  /** At most six words, English, the catalogue's default. */
  readonly cue: string;
  /**
   * What was seen, in a sentence about the body; English, the catalogue's default. `{seconds}`: how long the rule was broken.
   * For a rep rule also `{wanted}`, its `atLeast` in seconds, and `{held}`, the rep's pause in seconds.
   */
  readonly slip: string;
  readonly basis: Basis;
}

/** When a frame rule is judged: in any posture, or in these phases of a rep. */
export type Moment = 'always' | Phase;

/** Judged in every frame of its moments: a fault while the measure lies below `below` or above `above` for `dwellMs`. */
export interface FrameRule<M extends string = string> extends RuleBase {
  readonly at: Moment | readonly Moment[];
  readonly measure: M;
  readonly below?: number;
  readonly above?: number;
  /**
   * How far from the user's own good start, or rest, is a fault too, in the measure's unit or as a `share` of that start;
   * never while the measure lies inside `unlessWithin`.
   */
  readonly offBaseline?: {
    readonly below?: number;
    readonly above?: number;
    readonly belowShare?: number;
    /** For holds that start from rest: less than this over the own rest is a fault; all of these at once are rest itself. */
    readonly lift?: number;
    readonly unlessWithin?: Range;
  };
  /** Judged only while this other measure lies in the range: elsewhere it does not apply. */
  readonly onlyWhile?: { readonly measure: M; readonly within: Range };
  /** How far back inside the limit the measure must come before the fault is over. */
  readonly hysteresis: number;
  readonly dwellMs?: number;
}

/** A rule that is judged once, when the movement is over. */
interface WholeRepRule extends RuleBase {
  readonly at: 'rep';
  readonly measure: RepMeasure | readonly RepMeasure[];
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Beyond its limit by this much it is a major fault, whatever its severity. */
  readonly majorFrom?: number;
}

/** `attempt`: a movement that fails the rule is an attempt, and `notCounted` says so; `{amount}` is what was missing, in degrees. */
export type RepRule = WholeRepRule &
  (
    | { readonly attempt?: never; readonly notCounted?: never }
    | { readonly attempt: true; readonly notCounted: string }
  );

/** Another exercise that starts from the same posture: offered when all of `when` is seen at once for half a second. */
export interface Alike<M extends string = string> {
  /** The other exercise's id. */
  readonly to: string;
  /** What the coach says when it offers the other exercise; English, the catalogue's default. */
  readonly says: string;
  readonly when: readonly { readonly measure: M; readonly within: Range }[];
  readonly basis: Basis;
}

export type FormRule<M extends string = string> = FrameRule<M> | RepRule;

/**
 * The line between two joints that lie on the floor in the start posture: how a picture leans is read off it where no sensor
 * tells. `when`: measures that do not turn with the picture say that they lie there.
 */
export interface FloorLine<M extends string = string> {
  readonly from: Joint;
  readonly to: Joint;
  /** How much higher `to` is seen than `from`, degrees of the line, on a level floor. */
  readonly reads: number;
  readonly when: readonly { readonly measure: M; readonly within: Range }[];
  readonly basis: Basis;
}

interface ExerciseBase<M extends string> {
  readonly id: string;
  readonly name: string;
  /**
   * The version of the rules since which the same keypoints are judged the same as this exercise. Every session keeps the
   * highest version of its day: if it is lower than this one, the exercise has changed since, and the session can be judged again.
   */
  readonly rulesVersion: number;
  /** `sagittal`: filmed from the side; `frontal`: facing the chest. */
  readonly view: 'sagittal' | 'frontal';
  /** What it cannot be done without, besides a mat. */
  readonly needs?: 'ball';
  readonly measurements: Readonly<Record<M, Measurement>>;
  /** The posture gate: all of it for a second arms the exercise. */
  readonly start: readonly Condition<M>[];
  readonly rules: readonly FormRule<M>[];
  readonly alike?: Alike<M>;
  /** The id of an easier exercise that is judged too: offered if the same fault keeps coming back. */
  readonly easierExercise?: string;
  readonly floor?: FloorLine<M>;
  /** Sagittal: how far apart, in torso lengths, the shoulders may be seen, where that is more than usual. */
  readonly widestView?: number;
  /** The judged line that the overlay draws, near side. */
  readonly line: readonly Joint[];
  /** Doses of the article. */
  readonly dose: { readonly reps?: Range; readonly holdS?: Range };
  readonly teach: {
    readonly summary: string;
    readonly steps: readonly (string | SidedText)[];
    readonly camera: string;
    readonly easier: readonly string[];
    readonly harder?: readonly string[];
  };
}

/** Counted on return to rest. The signal is `by`, normalised to 0 at rest and 1 at `full`. */
export interface RepExercise<M extends string = string> extends ExerciseBase<M> {
  readonly kind: 'reps';
  readonly rep: {
    readonly by: M;
    /** Which way `by` goes on its way to the top. */
    readonly goes: 'up' | 'down';
    /**
     * `still`: rest is where the user lies still, learned; `turning`: rest is the last turning point, whatever its depth, a
     * rep needs `minRange` from it, and a session may begin at the top.
     */
    readonly from: 'still' | 'turning';
    /** A second measure that must move along: by at least `range` (its unit, signed) from rest to top. */
    readonly agreesWith: { readonly measure: M; readonly range: number };
    /** The measure of a full movement, and the least distance from rest to `full` that can be normalised. */
    readonly full: number;
    readonly minRange: number;
    /** The pause counts while `by` lies at or beyond this and is still; without it, while it is at the top. */
    readonly pauseFrom?: number;
    readonly basis: Basis;
  };
}

/** Where a measure lies at rest before it was learned, and the limits within which it is learned. */
export interface RestOf<M extends string = string> {
  readonly measure: M;
  readonly assumed: number;
  readonly within: Range;
}

/** Credited while the posture gate holds and no major rule is broken. */
export interface HoldExercise<M extends string = string> extends ExerciseBase<M> {
  readonly kind: 'hold';
  /** Shorter holds are seen, and not counted. */
  readonly countsFromS: number;
  /** Good posture this long starts a hold; a second where nothing is said. */
  readonly startsAfterS?: number;
  /** For a hold that is lifted into from rest and ends on the return to it. */
  readonly fromRest?: readonly RestOf<M>[];
}

export type Exercise<M extends string = string> = RepExercise<M> | HoldExercise<M>;
