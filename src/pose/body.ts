import type { Point } from '../geometry/point.ts';
import type { Px } from '../geometry/units.ts';
import type { PairedJoint, Side } from './keypoints.ts';

export type Joint = 'nose' | PairedJoint;

/** How far the shoulders lie apart, in torso lengths, split along and across the body's long axis. */
export interface ViewEstimate {
  readonly along: number;
  readonly across: number;
}

/** What can be trusted about the trainee in one frame. Pixels of the source picture, y down. */
export interface Body {
  readonly timestampMs: number;
  /** `seen`: judge it; `nobody`: no person, or only a guess; `another-person`: someone else stepped in. */
  readonly presence: 'seen' | 'nobody' | 'another-person';
  readonly near: Side;
  /** Smoothed joints of the near side; null: not seen well enough, or not where its bones allow it. */
  readonly joints: Readonly<Record<Joint, Point | null>>;
  /** The same of the far side; its nose is the same nose. */
  readonly far: Readonly<Record<Joint, Point | null>>;
  /** T: shoulder to hip, running median over 1.5 s; 0 before it is known. */
  readonly torso: Px;
  /** BL: shoulder-hip + hip-knee + knee-ankle, likewise. */
  readonly length: Px;
  /** Unit vector away from the floor, in the picture. */
  readonly up: Point;
  readonly view: ViewEstimate | null;
  /** Sides of the picture that a seen joint is nearer to than 2 % of it: the body may be cut off there. */
  readonly cutBy: readonly ('left' | 'right' | 'top' | 'bottom')[];
}
