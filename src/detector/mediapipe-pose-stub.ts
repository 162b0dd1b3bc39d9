/**
 * Stands in for @mediapipe/pose, which pose-detection imports for BlazePose and which is no ES module
 * (see the alias in vite.config.ts). MoveNet never touches it.
 */
export class Pose {
  constructor() {
    throw new Error('BlazePose is not part of Longline');
  }
}
