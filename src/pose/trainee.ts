import { distance, type Point } from '../geometry/point.ts';
import { keypointIndex, SIDES } from './keypoints.ts';
import type { Keypoint } from './pose-frame.ts';

/** A trunk that jumps further than this between two frames, in body lengths, is someone else's. Basis: judgement. */
const JUMP_BL = 0.8;
/** Frames further apart than this say nothing about jumps. */
const BETWEEN_MS = 700;
/** Someone else who stays for longer is the trainee from then on. Basis: judgement. */
const ADOPT_MS = 2000;

/** Where the trainee's trunk was last, and since when the detector has been looking at someone else. */
export interface TraineeState {
  readonly centre: { readonly at: Point; readonly timestampMs: number } | null;
  readonly strangerSince: number | null;
}

const trunk = SIDES.flatMap((side) => [keypointIndex(side, 'shoulder'), keypointIndex(side, 'hip')]);

/** Middle of those shoulders and hips that have a place, pixels; null if none has. */
function trunkCentre(keypoints: readonly Keypoint[]): Point | null {
  const placed = trunk.map((i) => keypoints[i]).filter((one) => one !== undefined && one[2] > 0);
  const mean = (axis: 0 | 1) => placed.reduce((total, one) => total + (one?.[axis] ?? 0), 0) / placed.length;
  return placed.length > 0 ? { x: mean(0), y: mean(1) } : null;
}

/** Follows the trainee's trunk; a jump of it means that the detector, which sees one person, has turned to another. */
export function stepTrainee(
  state: TraineeState,
  keypoints: readonly Keypoint[],
  timestampMs: number,
  length: number,
): TraineeState {
  const at = trunkCentre(keypoints);
  if (at === null) return state;
  const { centre } = state;
  const jumped =
    centre !== null &&
    (state.strangerSince !== null || timestampMs - centre.timestampMs <= BETWEEN_MS) &&
    distance(at, centre.at) > JUMP_BL * length;
  if (jumped) return { centre, strangerSince: state.strangerSince ?? timestampMs };
  return { centre: { at, timestampMs }, strangerSince: null };
}

/** Is the stranger still to be waited out? */
export const strangerFor = ({ strangerSince }: TraineeState, timestampMs: number): boolean =>
  strangerSince !== null && timestampMs - strangerSince < ADOPT_MS;
