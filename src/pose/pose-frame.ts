import { radiansOf } from '../geometry/angle.ts';
import type { Point } from '../geometry/point.ts';

/** One keypoint: `[x, y, score]`, x and y in pixels of the source picture (y down), score 0 to 1. */
export type Keypoint = readonly [x: number, y: number, score: number];

/**
 * The detector's answer for one picture: 17 keypoints in COCO order, or null if it found nobody. Rounded (see {@link quantisePose}), so
 * that a live session and its exported trace are judged alike.
 */
export interface PoseFrame {
  readonly timestampMs: number;
  readonly keypoints: readonly Keypoint[] | null;
  /**
   * How far the top of the picture leans to the right of up, in degrees, if a sensor measured it. Without it, the picture is assumed to
   * be upright.
   */
  readonly roll?: number;
  /** The model that saw this picture and the following ones, if it differs from the one before. */
  readonly model?: string;
}

/** Unit vector away from the floor in the picture, y down: from a sensor, or the picture's own. */
export function upIn({ roll = 0 }: PoseFrame): Point {
  const lean = radiansOf(-roll);
  return roll === 0 ? { x: 0, y: -1 } : { x: Math.sin(lean), y: -Math.cos(lean) };
}

/** The trainee's own posture in each exercise, by the exercise's id: measures in their units. */
export type KnownPostures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The pose trace: the file that the app exports and that `npm run analyze` reads. */
export interface PoseTrace {
  readonly schema: 1;
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PoseFrame[];
  /** The trainee's own posture as known when this was judged: for each exercise, measures in their units. */
  readonly known?: KnownPostures;
  /** The model that saw the pictures, such as `movenet-lightning`, until a frame names another one. Absent if no model did, and in older traces. */
  readonly model?: string;
}

/** The model that found the keypoints of a trace at that time (milliseconds); null if the trace does not say. */
export const modelAt = ({ frames, model }: PoseTrace, timestampMs: number): string | null =>
  frames.findLast((frame) => frame.timestampMs <= timestampMs && frame.model !== undefined)?.model ??
  model ??
  null;

const clamp01 = (value: number): number => Math.max(0, Math.min(1, value));

/** A keypoint about which nothing is known: its score is below every gate. */
export const UNSEEN: Keypoint = [0, 0, 0];

/**
 * Rounds to the precision of a trace: 0.1 px and 0.01 of score. The detector calls this once per frame. A keypoint with a number that is
 * not finite becomes {@link UNSEEN}, so that everything written can be read again.
 */
export const quantisePose = (keypoints: readonly Keypoint[]): Keypoint[] =>
  keypoints.map(([x, y, score]) =>
    Number.isFinite(x + y + score)
      ? [Math.round(x * 10) / 10, Math.round(y * 10) / 10, Math.round(clamp01(score) * 100) / 100]
      : UNSEEN,
  );

/** Size of a picture in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}
