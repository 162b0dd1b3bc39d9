import type { Scale } from './scale.ts';

/** What the counter reads off one frame. Levels are `rep.by`, negated if it goes down: higher is further. */
export interface Reading {
  readonly timestampMs: number;
  /** Time since the last frame, milliseconds; 0 after a gap that is too long to be bridged. */
  readonly dtMs: number;
  readonly level: number;
  /** The median level of the last 300 ms. */
  readonly smoothLevel: number;
  /** Whether that is the median of enough time that a keypoint that jumps does not show in it. */
  readonly isSmooth: boolean;
  /** The second measure, `rep.agreesWith`, in its own unit. */
  readonly other: number;
  readonly scale: Scale;
  /** The level on the scale: 0 at rest, 1 at the top. */
  readonly signal: number;
  /** The signal in the last frame; null if the trainee was not seen in it. */
  readonly lastSignal: number | null;
  readonly still: boolean;
  /** How long the trainee has been seen since the last movement, milliseconds. */
  readonly seenMs: number;
  /** The level at which it has stood still for half a second; null if it has not. */
  readonly standsAt: number | null;
  /** Does it stand still so high that this is the top, wherever the full movement ends? */
  readonly standsAtTop: boolean;
}
