import type { Joints3 } from '../body/figure.ts';
import type { Measure } from '../body/measures.ts';

/** A fault as it shows on the joints in space. Within `tolerance` of the limit either verdict is right. */
export interface TruthRule {
  readonly id: string;
  readonly measure: Measure;
  readonly below?: number;
  readonly above?: number;
  readonly tolerance: number;
  readonly at: 'top' | 'rise' | 'lower' | 'rest' | 'all';
  readonly major?: true;
  /** The exercise does not trust its rule yet: the fault is there, but stops no clock. */
  readonly onTrial?: true;
  /** The limit is measured from, or is a share of, the value in the start posture. */
  readonly overRest?: true;
  readonly shareOfRest?: true;
  readonly dwellMs?: number;
  /** Judged in movements that are not reps too. */
  readonly evenInAttempts?: true;
}

/** What counts as a fault in a motion, measured on joints as a camera from the side would see them. */
export interface MotionTruth {
  readonly rules: readonly TruthRule[];
  /** Beyond this a movement is a rep; short of it, it has the fault named `incomplete`. */
  readonly complete?: {
    readonly measure: Measure;
    readonly below?: number;
    readonly above?: number;
    readonly tolerance: number;
  };
  readonly incomplete?: string;
  readonly shortPauseMs?: number;
  readonly fastestMs?: number;
  /** Is this the posture of the hold? `rest`: the start posture. */
  readonly inPosture?: (joints: Joints3, rest: Joints3) => boolean;
}

/** Within this distance either verdict is right, by the bench's own definition. Degrees, body lengths. */
export const DEG = 2;
export const BL = 0.01;
/** The same for shares of the torso, whose ends are coarser: two of the detector's standard deviations. */
export const T = 0.04;

/** A forearm below this height (m) lies on the floor. */
export const ON_FLOOR_M = 0.11;
