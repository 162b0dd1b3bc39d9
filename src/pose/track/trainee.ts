import { inclinationOf } from '../../geometry/angle.ts';
import { lengthOf } from '../../geometry/length.ts';
import { distance, midpoint, type Point } from '../../geometry/point.ts';
import { median } from '../../signal/median.ts';
import { emptySeries, pushToSeries, windowSpan, type TimedSeries } from '../../signal/timed-window.ts';
import { keypointIndex, SIDES, type PairedJoint } from '../keypoints.ts';
import type { Keypoint } from '../pose-frame.ts';
import { valueAt } from '../../signal/value-at.ts';

/** A trunk that jumps further than this between two frames (body lengths) belongs to someone else. Basis: judgement. */
const JUMP_BL = 0.8;
/**
 * A body whose joints moved this far in the median (legs alone may swing), in body lengths plus `blPerS` for each second between the
 * frames, belongs to someone else too. Basis: from frame to frame the fastest whole body of a set moves .1 (the mannequin, 8 frames a
 * second), keypoints mistaken for the other side's .12; a trainee who stands up within a second moves .8 in that second.
 */
const ELSEWHERE = { bl: 0.2, blPerS: 0.8 } as const;
/** Frames are compared only if both show at least this many of the eight joints. */
const COMPARED = { joints: ['shoulder', 'hip', 'knee', 'ankle'], atLeast: 4 } as const;
/** A keypoint with a lower score is a guess, and does not tell which person it belongs to. Basis: MoveNet scores .05 to .15 if there is nothing. */
const GUESS = 0.2;
/** Frames further apart than this say nothing about jumps. */
const BETWEEN_MS = 700;
/** Another person who stays for longer than this becomes the trainee. Basis: judgement. */
const ADOPT_MS = 2000;
/**
 * If the detector alternates between two people, the one who outweighs the other by this factor over `spanMs` is the trainee. The
 * detector must have turned to that person at least `turns` times, so that a passer-by who is found once is waited out. Basis: judgement.
 */
const OUTWEIGHS = { times: 1.5, spanMs: 2000, leastMs: 800, turns: 3 } as const;
/** A frame of a person whose trunk lies counts double: every exercise is done lying or propped up, and passers-by stand. */
const LYING = { degrees: 60, weight: 2 } as const;

/**
 * A person who was found: the last keypoints, the weights of the last frames that show them, and when the detector turned to them
 * lately.
 */
interface Person {
  readonly keypoints: readonly Keypoint[];
  readonly timestampMs: number;
  readonly frames: TimedSeries;
  readonly turnedMs: readonly number[];
}

/** The trainee, the other person if the detector found one, and when the detector turned to that person. */
export interface TraineeState {
  readonly trainee: Person | null;
  readonly other: Person | null;
  readonly strangerSince: number | null;
}

export const noTrainee: TraineeState = { trainee: null, other: null, strangerSince: null };

/** Midpoint of a joint of both sides, in pixels; if only one side is seen, that joint; null if neither is. */
function middleOf(keypoints: readonly Keypoint[], joint: PairedJoint): Point | null {
  const [lx, ly, left] = valueAt(keypoints, keypointIndex('left', joint));
  const [rx, ry, right] = valueAt(keypoints, keypointIndex('right', joint));
  if (left > 0 && right > 0) return { x: (lx + rx) / 2, y: (ly + ry) / 2 };
  if (left > 0) return { x: lx, y: ly };
  return right > 0 ? { x: rx, y: ry } : null;
}

const trunkOf = (keypoints: readonly Keypoint[]): Point | null => {
  const [shoulders, hips] = [middleOf(keypoints, 'shoulder'), middleOf(keypoints, 'hip')];
  return shoulders && hips ? midpoint(shoulders, hips) : (shoulders ?? hips);
};

const lies = (keypoints: readonly Keypoint[], up: Point): boolean => {
  const [shoulders, hips] = [middleOf(keypoints, 'shoulder'), middleOf(keypoints, 'hip')];
  const slope = shoulders && hips && inclinationOf(hips, shoulders, up);
  return slope !== null && Math.abs(slope) < LYING.degrees;
};

/** How far apart the joints that both show are in the median, in pixels; null if they show too few. */
function medianGap(a: readonly Keypoint[], b: readonly Keypoint[]): number | null {
  const gaps: number[] = [];
  for (const joint of COMPARED.joints) {
    for (const side of SIDES) {
      const [p, q] = [a[keypointIndex(side, joint)], b[keypointIndex(side, joint)]];
      if (!p || !q || Math.min(p[2], q[2]) < GUESS) continue;
      gaps.push(lengthOf(p[0] - q[0], p[1] - q[1]));
    }
  }
  return gaps.length >= COMPARED.atLeast ? median(gaps) : null;
}

/** Can these keypoints belong to that person? `length`: of a body, in pixels. */
function isSame(
  person: Person,
  keypoints: readonly Keypoint[],
  timestampMs: number,
  length: number,
): boolean {
  const [at, was] = [trunkOf(keypoints), trunkOf(person.keypoints)];
  if (at && was && distance(at, was) > JUMP_BL * length) return false;
  const seconds = Math.min(BETWEEN_MS, timestampMs - person.timestampMs) / 1000;
  const gap = medianGap(person.keypoints, keypoints);
  return gap === null || gap <= (ELSEWHERE.bl + ELSEWHERE.blPerS * seconds) * length;
}

/** The person that the detector found in a frame. */
export interface FoundPerson {
  readonly keypoints: readonly Keypoint[];
  readonly timestampMs: number;
  /** Length of a body, in pixels. */
  readonly length: number;
  /** Unit vector away from the floor, in the picture. */
  readonly up: Point;
}

/**
 * Are these keypoints those of a passer-by, who may come near the trainee's place? They are if the other person was found in the last
 * frame, has mostly been upright, and is nearer.
 */
function isPassing({ trainee, other, strangerSince }: TraineeState, keypoints: readonly Keypoint[]): boolean {
  if (!trainee || !other || strangerSince === null) return false;
  if ((median(other.frames.values) ?? 0) >= LYING.weight) return false;
  const toOther = medianGap(other.keypoints, keypoints);
  return toOther !== null && toOther < (medianGap(trainee.keypoints, keypoints) ?? Infinity);
}

const found = (
  person: Person | null,
  { keypoints, timestampMs, up }: FoundPerson,
  turned: boolean,
): Person => ({
  keypoints,
  timestampMs,
  frames: pushToSeries(
    person?.frames ?? emptySeries,
    timestampMs,
    lies(keypoints, up) ? LYING.weight : 1,
    OUTWEIGHS.spanMs,
  ),
  turnedMs: [...(person?.turnedMs ?? []), ...(turned ? [timestampMs] : [])].filter(
    (ms) => ms >= timestampMs - OUTWEIGHS.spanMs,
  ),
});

const weightAt = ({ frames: { times, values } }: Person, timestampMs: number): number =>
  values.reduce(
    (sum, value, i) => sum + (timestampMs - valueAt(times, i) <= OUTWEIGHS.spanMs ? value : 0),
    0,
  );

/** Is the other person found so much more often, or lying so much more, that they are the trainee? */
function outweighs({ trainee, other }: TraineeState, timestampMs: number): boolean {
  if (!trainee || !other || windowSpan(other.frames) < OUTWEIGHS.leastMs) return false;
  if (other.turnedMs.length < OUTWEIGHS.turns) return false;
  return weightAt(other, timestampMs) >= OUTWEIGHS.times * weightAt(trainee, timestampMs);
}

/**
 * Follows the trainee. A body that cannot be theirs means that the detector, which sees one person at a time, has turned to another.
 * `busy`: in a rep or a hold, when another person never takes over by being found more often. `changed`: another person has become the
 * trainee.
 */
export function stepTrainee(
  state: TraineeState,
  seen: FoundPerson,
  busy: boolean,
): { readonly state: TraineeState; readonly changed: boolean } {
  const { trainee, other, strangerSince } = state;
  const { keypoints, timestampMs, length } = seen;
  const afresh = trainee && strangerSince === null && timestampMs - trainee.timestampMs > BETWEEN_MS;
  const isTrainee = (who: Person): boolean =>
    isSame(who, keypoints, timestampMs, length) && !isPassing(state, keypoints);
  if (!trainee || afresh || isTrainee(trainee)) {
    const next = found(trainee, seen, strangerSince !== null);
    return { state: { trainee: next, other, strangerSince: null }, changed: false };
  }
  const known = other && isSame(other, keypoints, timestampMs, length) ? other : null;
  const next: TraineeState = {
    trainee,
    other: found(known, seen, strangerSince === null),
    strangerSince: strangerSince ?? timestampMs,
  };
  const stays = timestampMs - (next.strangerSince ?? timestampMs) >= ADOPT_MS;
  if (!stays && (busy || !outweighs(next, timestampMs))) return { state: next, changed: false };
  return { state: { trainee: next.other, other: trainee, strangerSince: null }, changed: true };
}

/**
 * Another person who was found within this time (ms) may be the reason why nothing is judged. Basis: the time for which another person is
 * waited out, plus a second.
 */
const VISITED_MS = 3000;

/** Was another person found in the picture within the last seconds? */
export const isVisited = ({ other, strangerSince }: TraineeState, timestampMs: number): boolean =>
  strangerSince !== null || (other !== null && timestampMs - other.timestampMs < VISITED_MS);
