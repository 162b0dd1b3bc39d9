import type { Joints3 } from '../body/figure.ts';
import type { Measure } from '../body/measures.ts';

/** A fault as it shows on the joints in space; within `tolerance` of the limit either verdict is right. */
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
  /** The limit is over, or a share of, what is measured in the start posture. */
  readonly overRest?: true;
  readonly shareOfRest?: true;
  readonly dwellMs?: number;
  /** Judged in what is no rep too. */
  readonly evenInAttempts?: true;
}

/** What is a fault in a motion, measured on joints as a camera from the side would see them. */
export interface MotionTruth {
  readonly rules: readonly TruthRule[];
  /** Beyond this a movement is a rep; short of it, the fault named `incomplete`. */
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

/** Within this either verdict is right: the bench's own definition. Degrees, body lengths. */
export const DEG = 2;
export const BL = 0.01;
/** The same for shares of the torso, whose ends are coarser: two of the detector's standard deviations. */
export const T = 0.04;

/** A forearm lies on the floor below this height, metres. */
export const ON_FLOOR_M = 0.11;
