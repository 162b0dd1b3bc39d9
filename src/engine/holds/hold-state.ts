import type { Side } from '../../pose/keypoints.ts';

/** How the trainee is in one frame: in posture and in form, out of form (by which rule), back at rest, out of posture, or not seen. */
export type HoldInput =
  | { readonly kind: 'good' }
  | { readonly kind: 'broken'; readonly by: string }
  | { readonly kind: 'rest' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unseen' };

export interface OpenHold {
  readonly startMs: number;
  readonly side: Side | null;
  readonly goodMs: number;
  readonly brokenMs: number;
  readonly longestMs: number;
  /** Unbroken good time that is still growing. */
  readonly runMs: number;
  readonly lastGoodMs: number;
  /** The break that is going on: since when, and how much of it was seen. */
  readonly badSince: number | null;
  readonly badMs: number;
  readonly unseenSince: number | null;
  readonly paused: boolean;
  readonly faults: readonly string[];
}

export interface HoldState {
  /** Good moments before the hold has begun: since when, and how many milliseconds of them were seen. */
  readonly goodSince: number | null;
  /** Since when, before the hold has begun, it is not good. */
  readonly badSince: number | null;
  readonly seenMs: number;
  readonly lastMs: number | null;
  readonly open: OpenHold | null;
  /** Totals of the finished holds, milliseconds. */
  readonly bankedMs: number;
  readonly bankedBrokenMs: number;
}

export const noHold: HoldState = {
  goodSince: null,
  badSince: null,
  seenMs: 0,
  lastMs: null,
  open: null,
  bankedMs: 0,
  bankedBrokenMs: 0,
};

/** What the clock needs of one frame. */
export interface HoldFrame {
  readonly input: HoldInput;
  readonly timestampMs: number;
  /** Faults that were found since the last frame; they are kept with the hold. */
  readonly faults: readonly string[];
  /** Is the posture gate armed? Before that, good time is gathered, but no hold begins. */
  readonly mayBegin: boolean;
  /** The side of the body, if the exercise has one. */
  readonly side: Side | null;
}
