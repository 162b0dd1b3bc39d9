import { radiansOf } from '../geometry/angle.ts';
import { KEYPOINT_NAMES } from '../pose/keypoints.ts';
import type { Joints3 } from './body/figure.ts';
import { add, cross, dot, minus, times, unit, vector, type Vector } from './body/vector.ts';

/** A camera. Degrees and metres. */
export interface Camera {
  /** What it looks at: by default the middle of a person who lies on the mat. */
  readonly aim?: Vector;
  /** 0: along z, at the side of a person who lies along the mat; 90: from the far end of x, the feet. */
  readonly azimuth: number;
  readonly height: number;
  readonly distance: number;
  readonly roll: number;
  /** Angle across the wider side of the picture. */
  readonly fieldOfView: number;
  readonly pictureWidth: number;
  readonly pictureHeight: number;
}

/** The middle of a person who lies on the mat. */
export const AIM: Vector = vector(0.55, 0.3);

/** The place of the camera, and its axes after rolling: `right` and `up` of the picture in space. */
export function cameraAxesOf({ aim = AIM, azimuth, height, distance, roll }: Camera): {
  readonly eye: Vector;
  readonly forward: Vector;
  readonly right: Vector;
  readonly up: Vector;
} {
  const around = radiansOf(azimuth);
  const eye = vector(aim.x + distance * Math.sin(around), height, aim.z + distance * Math.cos(around));
  const forward = unit(minus(aim, eye));
  const level = unit(cross(forward, vector(0, 1)));
  const upright = cross(level, forward);
  const [cos, sin] = [Math.cos(radiansOf(roll)), Math.sin(radiansOf(roll))];
  return {
    eye,
    forward,
    right: add(times(level, cos), times(upright, -sin)),
    up: add(times(upright, cos), times(level, sin)),
  };
}

/** Pixels of the picture for one metre at one metre's depth. */
export const focalLength = ({ fieldOfView, pictureWidth, pictureHeight }: Camera): number =>
  Math.max(pictureWidth, pictureHeight) / 2 / Math.tan(radiansOf(fieldOfView / 2));

/** A point in the picture: pixels, y down, and metres from the camera along its line of sight. */
export interface Projected {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

/** Where a camera sees joints: the keypoints in its picture, COCO order. */
export function projection(camera: Camera): (joints: Joints3) => readonly Projected[] {
  const { eye, forward, right, up } = cameraAxesOf(camera);
  const scale = focalLength(camera);
  return (joints) =>
    KEYPOINT_NAMES.map((name) => {
      const v = minus(joints[name], eye);
      const depth = dot(v, forward);
      return {
        x: camera.pictureWidth / 2 + (dot(v, right) / depth) * scale,
        y: camera.pictureHeight / 2 - (dot(v, up) / depth) * scale,
        depth,
      };
    });
}

/** One figure's keypoints in the picture. For many of them, make the {@link projection} once. */
export const project = (joints: Joints3, camera: Camera): readonly Projected[] => projection(camera)(joints);
