import type { Scale } from './scale.ts';

/** What the counter reads from one frame. Levels are `rep.by`, negated if it goes down, so higher is further. */
export interface Reading {
  readonly timestampMs: number;
  /** Time since the last frame (ms); 0 after a gap that is too long to be bridged. */
  readonly dtMs: number;
  readonly level: number;
  /** The median level of the last 300 ms. */
  readonly smoothLevel: number;
  /** Whether that median covers enough time to hide a keypoint that jumps. */
  readonly isSmooth: boolean;
  /** The second measure, `rep.agreesWith`, in its own unit. */
  readonly other: number;
  readonly scale: Scale;
  /** The level on the scale: 0 at rest, 1 at the top. */
  readonly signal: number;
  /** The signal in the last frame; null if the trainee was not seen in it. */
  readonly lastSignal: number | null;
  readonly still: boolean;
  /** How long the trainee has been seen since the last movement (ms). */
  readonly seenMs: number;
  /** The level at which it has stood still for half a second; null if it has not. */
  readonly standsAt: number | null;
  /** Does it stand still, on the way down, where only the first measure is away from rest? Then the trainee rests in another way than before. */
  readonly restsElsewhere: boolean;
  /** Does it stand still so high that this is the top, wherever the full movement ends? */
  readonly standsAtTop: boolean;
}
