import type { Point } from '../../geometry/point.ts';
import type { Px } from '../../geometry/units.ts';
import { PAIRED_JOINTS, type PairedJoint, type Side } from '../keypoints.ts';

export type Joint = 'nose' | PairedJoint;

export const JOINTS: readonly Joint[] = ['nose', ...PAIRED_JOINTS];

export type Joints = Readonly<Record<Joint, Point | null>>;

/** A pair of joints with the bone between them, the one nearer to the trunk first. */
export const BONES = [
  ['shoulder', 'hip'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
] as const satisfies readonly (readonly [PairedJoint, PairedJoint])[];

/** How far the shoulders lie apart, in torso lengths, split along and across the trunk. */
export interface ViewEstimate {
  readonly along: number;
  readonly across: number;
  /** Left shoulder less right shoulder in the picture, in torso lengths, y down. */
  readonly separation: Point;
}

export type Edge = 'left' | 'right' | 'top' | 'bottom';

/** What can be trusted about the trainee in one frame. Pixels, y down, in the frame of reference that `frame` names. */
interface BodyIn<Frame extends 'picture' | 'level' | 'square'> {
  /** The frame of reference of the joints. It keeps a body of one frame from being taken for a body of another. */
  readonly frame: Frame;
  readonly timestampMs: number;
  /** `seen`: judge it; `nobody`: no person, or only a guess; `another-person`: someone else stepped in. */
  readonly presence: 'seen' | 'nobody' | 'another-person';
  readonly near: Side;
  /** Smoothed joints of the near side; null if not seen well enough, or not where its bones allow it. */
  readonly joints: Joints;
  /** The same of the far side; its nose is the same nose. */
  readonly far: Joints;
  /** T: shoulder to hip, running median over 1.5 s; 0 before it is known. */
  readonly torso: Px;
  /** BL: shoulder-hip + hip-knee + knee-ankle, likewise. */
  readonly length: Px;
  /** BL as a share of the picture's longer side. */
  readonly share: number;
  /** Unit vector away from the floor, in the picture. */
  readonly up: Point;
  readonly view: ViewEstimate | null;
  /** Edges of the picture that a seen joint is nearer to than 2 % of it: the body may be cut off there. */
  readonly cutBy: readonly Edge[];
}

/** As the camera shows it: what is drawn over the picture. */
export type SeenBody = BodyIn<'picture'>;

/** As an upright camera in the same place would show it. */
export type LevelBody = BodyIn<'level'>;

/** As a camera exactly at the side of the movement would show it: what is measured. */
export type SquareBody = BodyIn<'square'>;

/** A body in whichever frame of reference. */
export type AnyBody = SeenBody | LevelBody | SquareBody;
