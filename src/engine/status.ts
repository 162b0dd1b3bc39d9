import type { Joint } from '../pose/body.ts';
import type { LostWhy, Phase, ViewVerdict } from './events.ts';

/** A form rule's answer in this frame. */
export type Verdict =
  | { readonly kind: 'ok' }
  | { readonly kind: 'fault'; readonly by: number }
  | { readonly kind: 'unseen'; readonly missing: readonly Joint[] };

/**
 * Where the trainee stands now:
 * `lost` cannot be seen; `wrong-view` the camera cannot judge from there; `get-ready` not in the start posture;
 * `hold-still` in it, not yet for a second; `go` at rest between reps or a hold not begun; `moving` inside a rep;
 * `holding` the clock runs; `broken` the clock stands for a fault.
 */
export type Stage = 'lost' | 'wrong-view' | 'get-ready' | 'hold-still' | 'go' | 'moving' | 'holding' | 'broken';

/** What the screen needs of the engine in this frame; equal to the last one where nothing changed but time. */
export interface Status {
  readonly stage: Stage;
  readonly lostWhy: LostWhy | null;
  /** Near-side joints that the exercise needs and that are not seen. */
  readonly missing: readonly Joint[];
  /** Whole body inside the picture with a margin? Which edges are too close? */
  readonly outOf: readonly ('left' | 'right' | 'top' | 'bottom')[];
  readonly view: ViewVerdict | null;
  /** The first condition of the start posture that fails: an id of the exercise's `start`, for a sentence. */
  readonly wants: string | null;
  readonly phase: Phase | null;
  readonly reps: number;
  readonly attempts: number;
  /** Milliseconds of the running pause at the top, while there. */
  readonly pauseMs: number | null;
  readonly goodMs: number;
  readonly brokenMs: number;
  readonly verdicts: Readonly<Record<string, Verdict['kind']>>;
  /** Faults that have lasted long enough to be told, worst first. */
  readonly faults: readonly string[];
}
