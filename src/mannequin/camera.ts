import { KEYPOINT_NAMES } from '../pose/keypoints.ts';
import type { Joints3, Vector } from './posture.ts';

/** A camera that looks at the middle of the body. Degrees and metres. */
export interface Camera {
  /** 0: square to the body's left side; 90: from the feet. */
  readonly azimuth: number;
  readonly height: number;
  readonly distance: number;
  readonly roll: number;
  /** Across the wider side of the picture. */
  readonly fieldOfView: number;
  readonly pictureWidth: number;
  readonly pictureHeight: number;
}

/** Where the camera aims: the middle of somebody who lies on the mat. */
const AIM: Vector = { x: 0.55, y: 0.3, z: 0 };

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const cross = (a: Vector, b: Vector): Vector => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});
const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z;
const minus = (a: Vector, b: Vector): Vector => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });
const unit = (a: Vector): Vector => {
  const length = Math.hypot(a.x, a.y, a.z);
  return { x: a.x / length, y: a.y / length, z: a.z / length };
};

/** The keypoints in the picture, COCO order: pixels, y down, and metres from the camera. */
export function project(
  joints: Joints3,
  camera: Camera,
): readonly { readonly x: number; readonly y: number; readonly depth: number }[] {
  const around = radians(camera.azimuth);
  const eye: Vector = {
    x: AIM.x + camera.distance * Math.sin(around),
    y: camera.height,
    z: camera.distance * Math.cos(around),
  };
  const forward = unit(minus(AIM, eye));
  const right = unit(cross(forward, { x: 0, y: 1, z: 0 }));
  const up = cross(right, forward);
  const scale =
    Math.max(camera.pictureWidth, camera.pictureHeight) / 2 / Math.tan(radians(camera.fieldOfView / 2));
  const [cos, sin] = [Math.cos(radians(camera.roll)), Math.sin(radians(camera.roll))];
  return KEYPOINT_NAMES.map((name) => {
    const v = minus(joints[name], eye);
    const depth = dot(v, forward);
    const [a, b] = [(dot(v, right) / depth) * scale, (dot(v, up) / depth) * scale];
    return {
      x: camera.pictureWidth / 2 + a * cos - b * sin,
      y: camera.pictureHeight / 2 - (a * sin + b * cos),
      depth,
    };
  });
}
