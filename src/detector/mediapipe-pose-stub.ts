/**
 * Replaces @mediapipe/pose, which pose-detection imports for BlazePose and which is not an ES module (see the alias in vite.config.ts).
 * MoveNet never uses it.
 */
export class Pose {
  constructor() {
    throw new Error('BlazePose is not part of Longline');
  }
}
