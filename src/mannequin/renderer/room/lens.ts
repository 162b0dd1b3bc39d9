import { degreesOf } from '../../../geometry/angle.ts';
import type { PerspectiveCamera } from 'three';
import { Matrix4, Vector3 } from 'three';
import { focalLength, cameraAxesOf, type Camera } from '../../camera.ts';
import type { Vector } from '../../body/vector.ts';

const column = ({ x, y, z }: Vector): Vector3 => new Vector3(x, y, z);

/** Points three.js's camera like the bench's, so that `project` gives the pixel at which a joint is drawn. */
export function aim(lens: PerspectiveCamera, camera: Camera): void {
  const { eye, forward, right, up } = cameraAxesOf(camera);
  const { pictureWidth, pictureHeight } = camera;
  lens.aspect = pictureWidth / pictureHeight;
  lens.fov = degreesOf(2 * Math.atan(pictureHeight / 2 / focalLength(camera)));
  lens.position.copy(column(eye));
  lens.quaternion.setFromRotationMatrix(
    new Matrix4().makeBasis(column(right), column(up), column(forward).negate()),
  );
  lens.updateProjectionMatrix();
  lens.updateMatrixWorld(true);
}
