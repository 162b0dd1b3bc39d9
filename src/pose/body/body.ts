import type { Point } from '../../geometry/point.ts';
import type { Px } from '../../geometry/units.ts';
import { PAIRED_JOINTS, type PairedJoint, type Side } from '../keypoints.ts';

export type Joint = 'nose' | PairedJoint;

export const JOINTS: readonly Joint[] = ['nose', ...PAIRED_JOINTS];

export type Joints = Readonly<Record<Joint, Point | null>>;

/** Two joints with the bone between them; the joint nearer to the trunk comes first. */
export const BONES = [
  ['shoulder', 'hip'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
] as const satisfies readonly (readonly [PairedJoint, PairedJoint])[];

/** How far apart the shoulders are, in torso lengths, split along and across the trunk. */
export interface ViewEstimate {
  readonly along: number;
  readonly across: number;
  /** The left shoulder minus the right one in the picture, in torso lengths, y down. */
  readonly separation: Point;
}

export type Edge = 'left' | 'right' | 'top' | 'bottom';

/** The part of the trainee's pose that can be trusted in one frame. Pixels, y down, in the frame of reference that `frame` names. */
interface BodyIn<Frame extends 'picture' | 'level' | 'square'> {
  /** The frame of reference of the joints. It keeps bodies of different frames of reference apart in the type system. */
  readonly frame: Frame;
  readonly timestampMs: number;
  /** `seen`: judge this body; `nobody`: no person, or only a guess; `another-person`: someone else has stepped in. */
  readonly presence: 'seen' | 'nobody' | 'another-person';
  readonly near: Side;
  /** Smoothed joints of the near side; null if a joint is not seen well enough, or its bones do not allow that place. */
  readonly joints: Joints;
  /** The same for the far side. Both sides share the nose. */
  readonly far: Joints;
  /** T: shoulder to hip of the side that is measured, running median over 1.5 s; 0 before it is known. */
  readonly torso: Px;
  /** BL: shoulder-hip + hip-knee + knee-ankle, as a running median like T. */
  readonly length: Px;
  /** BL as a share of the picture's longer side. */
  readonly share: number;
  /** Unit vector away from the floor, in the picture. */
  readonly up: Point;
  readonly view: ViewEstimate | null;
  /** Edges of the picture that a seen joint is closer to than 2 % of the picture: the body may be cut off there. */
  readonly cutBy: readonly Edge[];
}

/** As the camera shows it. This body is drawn over the picture. */
export interface SeenBody extends BodyIn<'picture'> {
  /** T and BL of the other side. */
  readonly otherTorso: Px;
  readonly otherLength: Px;
}

/** As an upright camera in the same place would show it. */
export type LevelBody = BodyIn<'level'>;

/** As a camera exactly at the side of the movement would show it. This body is measured. */
export type SquareBody = BodyIn<'square'>;

/** A body in any of the three frames of reference. */
export type AnyBody = SeenBody | LevelBody | SquareBody;
