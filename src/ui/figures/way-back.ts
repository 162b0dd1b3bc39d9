import type { Exercise } from '../../engine/exercise.ts';
import { PART_OF, type Measurement } from '../../engine/measure/measurement.ts';
import { isMajor } from '../../engine/rules/on-trial.ts';
import type { FormRule, FrameRule } from '../../engine/rules/rule.ts';
import type { Status } from '../../engine/status.ts';
import { dot, type Point } from '../../geometry/point.ts';
import type { Joint, Joints, SeenBody } from '../../pose/body/body.ts';

/** Where a joint has to go to put a fault right. */
export interface WayBack {
  readonly fault: string;
  readonly joint: Joint;
  /** The joint; pixels of the picture. */
  readonly from: Point;
  /** A unit vector in the picture. */
  readonly towards: Point;
}

/** A joint is moved by this share of the trunk to see what its measure does. Basis: judgement; small against every limit. */
const STEP_SHARE = 0.01;

/** A joint that is seen no higher than this over the lowest one lies on the floor, torso lengths. Basis: judgement; an ankle lies .1 over the toes. */
const ON_FLOOR = 0.2;

/** Which way the measure has to go to come back inside its limits: 1 up, -1 down; null if the rule has limits on both sides. */
export function wayOfMeasure({ below, above, offBaseline }: FrameRule): 1 | -1 | null {
  const { below: less, above: more, belowShare, lift } = offBaseline ?? {};
  const low = [below, less, belowShare, lift].some((limit) => limit !== undefined);
  const high = [above, more].some((limit) => limit !== undefined);
  if (low === high) return null;
  return low ? 1 : -1;
}

interface Candidate {
  readonly joint: Joint;
  readonly side: 'joints' | 'far';
  readonly from: Point;
}

/** The joints that a measure is about: those of its part of the body, or else the end of its line. */
function candidatesOf({ joints: names, part }: Measurement, body: SeenBody): readonly Candidate[] {
  const own = names.filter((joint) => PART_OF[joint] === part);
  const about = own.length > 0 ? own : names.slice(-1);
  return about.flatMap((joint) =>
    (['joints', 'far'] as const).flatMap((side) => {
      const from = body[side][joint];
      return from ? [{ joint, side, from }] : [];
    }),
  );
}

/** How the measure changes with the place of a joint: a vector towards larger values; null if it does not. */
function slopeAt({ of }: Measurement, body: SeenBody, { joint, side, from }: Candidate): Point | null {
  const step = STEP_SHARE * body.torso;
  const valueAt = (x: number, y: number): number | null => {
    const moved: Joints = { ...body[side], [joint]: { x: from.x + x, y: from.y + y } };
    return of({ ...body, [side]: moved, frame: 'square' });
  };
  const [left, right, over, under] = [
    valueAt(-step, 0),
    valueAt(step, 0),
    valueAt(0, -step),
    valueAt(0, step),
  ];
  if (left === null || right === null || over === null || under === null) return null;
  const slope = { x: (right - left) / (2 * step), y: (under - over) / (2 * step) };
  return Math.hypot(slope.x, slope.y) > 0 ? slope : null;
}

const isFrameRule = (rule: FormRule): rule is FrameRule => rule.at !== 'rep';

/**
 * Where to go from the fault that is being shown: derived from its rule, which says whether the measure is too small or too
 * large, and from its measurement, which says how it changes if a joint moves. Major faults come first. Null if nothing is
 * wrong that lasts, if the joints are not seen, or if the fault is only found once a rep is over.
 */
export function wayBack(
  exercise: Exercise,
  { faults }: Pick<Status, 'faults'>,
  body: SeenBody,
  muted: readonly string[] = [],
): WayBack | null {
  if (body.presence !== 'seen' || body.torso === 0) return null;
  const lasting = exercise.rules.filter(
    ({ id, onTrial }) => faults.includes(id) && !muted.includes(id) && onTrial === undefined,
  );
  const rule = lasting.find(isMajor) ?? lasting[0];
  if (!rule || !isFrameRule(rule)) return null;
  const measurement = exercise.measurements[rule.measure];
  const way = wayOfMeasure(rule);
  if (!measurement || way === null) return null;
  const about = rule.moves === undefined ? measurement : onlyAbout(measurement, rule.moves);
  const [steepest] = candidatesOf(about, body)
    .flatMap((candidate) => {
      const slope = slopeAt(about, body, candidate);
      return slope ? [{ candidate, slope, size: Math.hypot(slope.x, slope.y) }] : [];
    })
    .sort((a, b) => b.size - a.size);
  if (!steepest) return null;
  const { candidate, slope, size } = steepest;
  const straight = { x: (way * slope.x) / size, y: (way * slope.y) / size };
  return {
    fault: rule.id,
    joint: candidate.joint,
    from: candidate.from,
    towards: overFloor(straight, candidate.from, body),
  };
}

/** The same way for a joint that lies on the floor, without the part of it that leads into the floor. */
function overFloor(towards: Point, from: Point, { joints, torso, up }: SeenBody): Point {
  const down = dot(towards, up);
  const heights = Object.values(joints).flatMap((joint) => (joint ? [dot(joint, up)] : []));
  const isOnFloor = dot(from, up) - Math.min(...heights) < ON_FLOOR * torso;
  if (down >= 0 || !isOnFloor) return towards;
  const level = { x: towards.x - down * up.x, y: towards.y - down * up.y };
  const size = Math.hypot(level.x, level.y);
  return size > 0 ? { x: level.x / size, y: level.y / size } : towards;
}

/** The measurement as one about that joint. */
const onlyAbout = (measurement: Measurement, joint: Joint): Measurement => ({
  ...measurement,
  part: PART_OF[joint],
});
