import type { Basis, Range, Within } from '../measure/measurement.ts';
import type { Joint } from '../../pose/body/body.ts';
import type { Phase, Severity } from '../events.ts';

/** What a finished movement is judged by. All are in milliseconds, except `peak`, which is in the unit of `rep.by`. */
export type RepMeasure = 'peak' | 'pauseMs' | 'riseMs' | 'lowerMs';

/** How much the bench trusts a rule that is on trial. */
export interface OnTrial {
  /** How many of the bodies without the fault were reported to have it. */
  readonly falseAlarms: `${number} of ${number} bodies`;
  /** The 95 % interval of its precision, which is the share of its reports that were right. */
  readonly precision: readonly [low: number, high: number];
}

interface RuleBase {
  readonly id: string;
  readonly severity: Severity;
  /**
   * Set if the bench does not trust the rule yet (docs/bench.md). The rule then advises on the screen, and never speaks, stops a clock or
   * lowers a score. A rule that decides what counts is never on trial.
   */
  readonly onTrial?: OnTrial;
  /** At most six words, English, the catalogue's default. */
  readonly cue: string;
  /**
   * What was seen, in a sentence about the body; English, the catalogue's default. `{seconds}`: how long the rule was broken. For a rep
   * rule also `{wanted}`, its `atLeast` in seconds, and `{held}`, the pause of the rep in seconds.
   */
  readonly slip: string;
  readonly basis: Basis;
}

/** When a frame rule is judged: in any posture, or in these phases of a rep. */
export type RuleMoment = 'always' | Phase;

/** A rule that is judged in every frame of its moments: there is a fault while the measure is below `below` or above `above` for `dwellMs`. */
export interface FrameRule<
  M extends string = string,
  V extends number = number,
  W extends Within = Within,
> extends RuleBase {
  readonly at: RuleMoment | readonly RuleMoment[];
  readonly measure: M;
  readonly below?: V;
  readonly above?: V;
  /**
   * The distance from the trainee's own good start, or rest, that is a fault too, in the measure's unit or as a `share` of that start. It
   * never applies while the measure is inside `unlessWithin`.
   */
  readonly offBaseline?: {
    readonly below?: V;
    readonly above?: V;
    readonly belowShare?: number;
    /**
     * For holds that start from rest: being lifted by less than this from the trainee's own rest is a fault; if that is true of all
     * measures, the trainee is at rest.
     */
    readonly lift?: V;
    readonly unlessWithin?: Range<V>;
  };
  /** The rule applies only while this other measure is in the range. */
  readonly onlyWhile?: W;
  /** How far back inside the limit the measure must come before the fault is over. */
  readonly hysteresis: V;
  /** A value that is this close to the limit, beyond it or inside it, is not judged, because the keypoints cannot tell. */
  readonly unsure?: { readonly beyond: V; readonly inside: V };
  /** While the rule is broken, the movement has so short a way that a rep may go unseen. */
  readonly hidesReps?: true;
  /** The joint that the trainee moves to put the fault right, for the arrow on the screen; left out if the measure is about that joint. */
  readonly moves?: Joint;
  readonly dwellMs?: number;
}

/** A rule that is judged once, when the movement is over. */
interface WholeRepRule<R extends RepMeasure, V extends number> extends RuleBase {
  readonly at: 'rep';
  readonly measure: R | readonly R[];
  readonly atLeast?: V;
  readonly atMost?: V;
  /** If the limit is passed by this much, the fault is major, whatever the severity of the rule. */
  readonly majorFrom?: V;
}

/**
 * `attempt`: a movement that fails the rule is an attempt, and `notCounted` says so; `{amount}`: how many degrees were missing. Such a
 * rule is never on trial. `doubt`: a movement that falls short by at most this counts, because the keypoints cannot tell.
 */
export type RepRule<R extends RepMeasure = RepMeasure, V extends number = number> = WholeRepRule<R, V> &
  (
    | { readonly attempt?: never; readonly notCounted?: never; readonly doubt?: never }
    | {
        readonly attempt: true;
        readonly notCounted: string;
        readonly doubt?: V;
        readonly onTrial?: never;
      }
  );

export type FormRule = FrameRule | RepRule;
