import type { PoseFrame } from '../../pose/pose-frame.ts';
import { GAP_MS } from './tracking.ts';

/** One frame to judge. `isGap`: the camera sent no picture at that time, so nobody is seen. */
export interface FrameStep {
  readonly frame: PoseFrame;
  readonly isGap: boolean;
}

const gapAt = (timestampMs: number): FrameStep => ({ frame: { timestampMs, keypoints: null }, isGap: true });

/**
 * The steps to judge so that a frame follows the one at `lastMs` (null if it is the first). A gap of more than `GAP_MS` between the two
 * begins and ends with a step of its own. Empty if the frame's time does not advance or is not finite.
 */
export function stepsTo(lastMs: number | null, frame: PoseFrame): readonly FrameStep[] {
  const { timestampMs } = frame;
  if (!Number.isFinite(timestampMs) || (lastMs !== null && timestampMs <= lastMs)) return [];
  const step = { frame, isGap: false };
  return lastMs === null || timestampMs - lastMs <= GAP_MS
    ? [step]
    : [gapAt(lastMs + 1), gapAt(timestampMs - 1), step];
}
