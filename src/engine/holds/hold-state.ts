import type { Side } from '../../pose/keypoints.ts';

/**
 * The trainee's state in one frame: in posture and in form, out of form (by which rule), back at rest, out of posture, or not seen: only
 * partly, or not at all. `unsure`: nothing is hidden, but a rule cannot be judged.
 */
export type HoldInput =
  | { readonly kind: 'good' }
  | { readonly kind: 'broken'; readonly by: string }
  | { readonly kind: 'rest' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unseen'; readonly partly: boolean; readonly unsure?: boolean };

export interface OpenHold {
  readonly startMs: number;
  readonly side: Side | null;
  readonly goodMs: number;
  readonly brokenMs: number;
  readonly longestMs: number;
  /** Unbroken good time that is still growing. */
  readonly runMs: number;
  readonly lastGoodMs: number;
  /** The current break: when it began, and how much of it was seen. */
  readonly badSince: number | null;
  readonly badMs: number;
  /** From the last good frame to the first of the break: nobody saw which of the two this time belongs to (ms). */
  readonly beforeMs: number;
  /** The part of that time that is credited if the break turns out to be one (ms): none unless the trainee was out of sight in it. */
  readonly edgeMs: number;
  /** The current time out of sight: when it began, for how much of it the whole trainee was gone (ms), and whether that is so now. */
  readonly unseenSince: number | null;
  readonly goneMs: number;
  readonly isGone: boolean;
  /** Was nothing hidden in part of that time, and only a rule could not be judged? */
  readonly unsure: boolean;
  readonly paused: boolean;
  readonly faults: readonly string[];
}

export interface HoldState {
  /** Good moments before the hold has begun: when they began, and for how many milliseconds they were seen. */
  readonly goodSince: number | null;
  /** When the posture stopped being good, before the hold has begun. */
  readonly badSince: number | null;
  readonly seenMs: number;
  /** When the trainee was last seen not to hold yet. */
  readonly offMs: number | null;
  /** How much of the way from there is credited as well, because it was out of sight (ms). */
  readonly upMs: number;
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
  offMs: null,
  upMs: 0,
  lastMs: null,
  open: null,
  bankedMs: 0,
  bankedBrokenMs: 0,
};

/** What the clock needs from one frame. */
export interface HoldFrame {
  readonly input: HoldInput;
  readonly timestampMs: number;
  /** Faults that were found since the last frame. They are stored with the hold. */
  readonly faults: readonly string[];
  /** Is the posture gate armed? Until then, good time is collected, but no hold begins. */
  readonly mayBegin: boolean;
  /** The side of the body, if the exercise has sides. */
  readonly side: Side | null;
}
