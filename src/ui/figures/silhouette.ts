import type { Exercise } from '../../engine/exercise.ts';
import { midHip, midShoulder, type Figure, type LimbJoint } from '../../mannequin/body/figure.ts';
import type { Person } from '../../mannequin/body/person.ts';
import type { Vector } from '../../mannequin/body/vector.ts';
import { otherSide, type Side } from '../../pose/keypoints.ts';
import { jointOf, judgedLineOf } from './seen-figure.ts';

/** A place as a camera square to the exercise sees it: metres along the mat, and up from the floor. */
export interface Flat {
  readonly x: number;
  readonly y: number;
}

/** A part of a body: a line with round ends, `width` metres thick. */
export interface Stroke {
  readonly points: readonly Flat[];
  readonly width: number;
}

interface Disc {
  readonly at: Flat;
  readonly radius: number;
}

/** A body as it looks from the side or, if the exercise faces the camera, from the front. Metres. */
export interface Silhouette {
  /** The parts that lie behind the trunk, the trunk, and those before it. */
  readonly behind: readonly Stroke[];
  readonly trunk: readonly Stroke[];
  readonly before: readonly Stroke[];
  readonly head: Disc;
  readonly ball: Disc | null;
  /** The judged line. */
  readonly line: readonly Flat[];
  /** Its large joints: on the side that is nearer to the camera, or between both if the exercise faces it. */
  readonly joints: Readonly<Record<LargeJoint, Flat>>;
}

/** The joints by which a body is laid over a silhouette. */
export const LARGE_JOINTS = ['shoulder', 'hip', 'knee', 'ankle'] as const;
export type LargeJoint = (typeof LARGE_JOINTS)[number];

/** A head is drawn round; metres. */
const HEAD_M = 0.105;
/** A trunk is less deep than it is wide. Basis: judgement, by eye beside the mannequin. */
const DEPTH = { sagittal: 0.82, frontal: 0.9 } as const;

const flat = ({ x, y }: Vector): Flat => ({ x, y });

/** Limbs of one side, each as thick as the person's. */
function limbsOf({ radius }: Person, figure: Figure, side: Side): readonly Stroke[] {
  const at = (joint: LimbJoint): Flat => flat(figure[side][joint]);
  const stroke = (width: number, ...joints: readonly LimbJoint[]): Stroke => ({
    points: joints.map(at),
    width: 2 * width,
  });
  return [
    stroke(radius.arm, 'shoulder', 'elbow'),
    stroke(radius.forearm, 'elbow', 'wrist', 'hand'),
    stroke(radius.thigh, 'hip', 'knee'),
    stroke(radius.calf, 'knee', 'ankle'),
    stroke(radius.ankle * 1.4, 'ankle', 'toe'),
  ];
}

function trunkOf({ radius, halfHead }: Person, figure: Figure, view: Exercise['view']): readonly Stroke[] {
  const [chest, pelvis] = [midShoulder(figure), midHip(figure)];
  const width = 2 * radius.waist * DEPTH[view];
  return [
    { points: [flat(chest), flat(figure.head.centre)], width: 1.5 * halfHead },
    { points: [flat(chest), flat(pelvis)], width },
    // From the front, shoulders and hips are as wide as they lie apart.
    { points: [flat(figure.left.shoulder), flat(figure.right.shoulder)], width: 2 * radius.arm },
    { points: [flat(figure.left.hip), flat(figure.right.hip)], width: 2 * radius.thigh },
  ];
}

/** The silhouette of a figure in that exercise. The side with the larger z is nearer to the camera. */
export function silhouetteOf(person: Person, figure: Figure, exercise: Exercise): Silhouette {
  const near: Side = figure.left.hip.z >= figure.right.hip.z ? 'left' : 'right';
  const { head, ball } = figure;
  const place = jointOf(figure, near, exercise);
  const at = (joint: LimbJoint): Flat => flat(place(joint));
  return {
    behind: limbsOf(person, figure, otherSide(near)),
    trunk: trunkOf(person, figure, exercise.view),
    before: limbsOf(person, figure, near),
    head: { at: flat(head.centre), radius: HEAD_M },
    ball: ball && { at: flat(ball.centre), radius: ball.radius },
    line: judgedLineOf(figure, near, exercise).map(flat),
    joints: { shoulder: at('shoulder'), hip: at('hip'), knee: at('knee'), ankle: at('ankle') },
  };
}

/** All strokes, from the back to the front. */
export const strokesOf = ({ behind, trunk, before }: Silhouette): readonly Stroke[] => [
  ...behind,
  ...trunk,
  ...before,
];

/** What a silhouette takes up: along the mat, and up from the floor; metres. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly highest: number;
}

export function extentOf(silhouettes: readonly Silhouette[]): Extent {
  const discs = silhouettes.flatMap((one) => [
    one.head,
    ...(one.ball ? [one.ball] : []),
    ...strokesOf(one).flatMap(({ points, width }) => points.map((at) => ({ at, radius: width / 2 }))),
  ]);
  return {
    from: Math.min(...discs.map(({ at, radius }) => at.x - radius)),
    to: Math.max(...discs.map(({ at, radius }) => at.x + radius)),
    highest: Math.max(...discs.map(({ at, radius }) => at.y + radius)),
  };
}
