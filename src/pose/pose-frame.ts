/** One keypoint: `[x, y, score]`, x and y in pixels of the source picture (y down), score 0 to 1. */
export type Keypoint = readonly [x: number, y: number, score: number];

/**
 * What the detector says of one picture: 17 keypoints in COCO order, or null where it found nobody.
 * Quantised (see {@link quantisePose}), so that a live session and its exported trace are judged alike.
 */
export interface PoseFrame {
  readonly timestampMs: number;
  readonly keypoints: readonly Keypoint[] | null;
}

/** The pose trace: the file that the app exports and that `npm run analyze` reads. */
export interface PoseTrace {
  readonly schema: 1;
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PoseFrame[];
}

/** Rounds to what a trace keeps: 0.1 px and 0.01 of score. The detector calls this once per frame. */
export const quantisePose = (keypoints: readonly Keypoint[]): Keypoint[] =>
  keypoints.map(([x, y, score]) => [
    Math.round(x * 10) / 10,
    Math.round(y * 10) / 10,
    Math.round(score * 100) / 100,
  ]);
