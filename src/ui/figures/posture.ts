import type { Exercise } from '../../engine/exercise.ts';
import { CAST } from '../../mannequin/body/cast.ts';
import { LIMB_JOINTS, mirrored, type Figure, type LimbJoint } from '../../mannequin/body/figure.ts';
import { motions } from '../../exercises/index.ts';
import { ballRadiusFor } from '../../mannequin/body/person.ts';
import { distance, middle, type Vector } from '../../mannequin/body/vector.ts';
import type { Side } from '../../pose/keypoints.ts';

/** A place in a drawing, y down. */
export type DrawingPoint = readonly [x: number, y: number];

export interface Disc {
  readonly at: DrawingPoint;
  readonly radius: number;
}

/** A posture in a few strokes, to be drawn on a field of 240 x 110 with the floor at 98. */
export interface Posture {
  readonly limbs: readonly (readonly DrawingPoint[])[];
  /** The judged line. */
  readonly line: readonly DrawingPoint[];
  readonly head: Disc;
  readonly ball: Disc | null;
}

/** Where strokes may lie: so far that half their width stays on the field, and over the floor. */
const ROOM = { left: 16, right: 224, top: 10, floor: 96, lowest: 92 } as const;
/** Of a metre at most: a person who lies flat is drawn no larger than one in a plank. */
const LARGEST = 122;
/** A round head, metres. */
const HEAD_M = 0.095;
const HALF_STROKE = 4;

const TRUNK_AND_LEG = ['shoulder', 'hip', 'knee', 'ankle', 'toe'] as const;

const { person } = CAST.woman;

/** Where a joint is drawn: of that side, or, seen from the front, between both. */
const jointOf =
  (figure: Figure, side: Side, view: Exercise['view']) =>
  (joint: LimbJoint): Vector =>
    view === 'frontal' ? middle(figure.left[joint], figure.right[joint]) : figure[side][joint];

/** The full movement on that side, if it has sides, as a camera square to it sees the mannequin do it; null if it cannot. */
export function postureOf({ id, line, view }: Exercise, side: Side | null = null): Posture | null {
  const motion = motions.find((one) => one.id === id);
  if (!motion) return null;
  const onRight = motion.figure(person, motion.full, ballRadiusFor(person));
  const figure = side === 'left' ? mirrored(onRight) : onRight;
  const { head, ball } = figure;
  // Seen from the front both arms are drawn too, each from the trunk; a hand that holds the head is hidden by it.
  const limbsOf = (of: Side): readonly (readonly Vector[])[] => {
    const at = jointOf(figure, of, view);
    const { shoulder, elbow, wrist, hand } = figure[of];
    const held = distance(wrist, head.centre) < 2 * HEAD_M;
    return [[at('shoulder'), shoulder, elbow, wrist, ...(held ? [] : [hand])], TRUNK_AND_LEG.map(at)];
  };
  const limbs = [...limbsOf('right'), ...limbsOf('left')];
  // Where the sides differ, a motion changes the right one: the left one is judged.
  const near = jointOf(figure, 'left', view);
  const judgedLine = line.map((joint) => {
    const limb = LIMB_JOINTS.find((one) => one === joint);
    return limb ? near(limb) : head.centre;
  });
  const points = limbs.flat();
  const discs = [{ centre: head.centre, radius: HEAD_M }, ...(ball ? [ball] : [])];
  const [from, to, highest] = [
    Math.min(...points.map(({ x }) => x), ...discs.map(({ centre, radius }) => centre.x - radius)),
    Math.max(...points.map(({ x }) => x), ...discs.map(({ centre, radius }) => centre.x + radius)),
    Math.max(...points.map(({ y }) => y), ...discs.map(({ centre, radius }) => centre.y + radius)),
  ];
  const scale = Math.min(LARGEST, (ROOM.right - ROOM.left) / (to - from), (ROOM.floor - ROOM.top) / highest);

  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const place = ({ x, y }: Vector): DrawingPoint => [
    tenth((ROOM.left + ROOM.right) / 2 + (x - (from + to) / 2) * scale),
    tenth(ROOM.floor - y * scale),
  ];
  const stroke = (vectors: readonly Vector[]): readonly DrawingPoint[] =>
    vectors.map(place).map(([x, y]) => [x, Math.min(ROOM.lowest, y)]);
  return {
    limbs: limbs.map(stroke),
    line: stroke(judgedLine),
    head: { at: place(head.centre), radius: tenth(HEAD_M * scale) },
    ball: ball && { at: place(ball.centre), radius: tenth(ball.radius * scale - HALF_STROKE) },
  };
}
