import type { Person } from '../../body/person.ts';
import type { Station } from './profile.ts';

/** From the inner joint (0) to the outer (1): half width, half depth, and how far the middle of the flesh is in front of the bone. */
export interface LimbShapes {
  readonly upperArm: readonly Station[];
  readonly forearm: readonly Station[];
  readonly thigh: readonly Station[];
  readonly shank: readonly Station[];
  readonly neck: readonly Station[];
}

/** Tapers between a person's girths. Basis: proportions of figure drawing. */
export function limbShapes({ sex, radius: r }: Person): LimbShapes {
  const elbow = (r.arm + r.forearm) * 0.45;
  const deltoid = r.arm * (sex === 'male' ? 1.18 : 1.06);
  return {
    upperArm: [
      [0, deltoid, deltoid * 1.02, 0],
      [0.2, r.arm * (sex === 'male' ? 1.2 : 1.1), r.arm * (sex === 'male' ? 1.26 : 1.16), 0],
      [0.5, r.arm * 0.94, r.arm * 1.08, 0.002],
      [0.8, r.arm * 0.86, r.arm * 0.94, 0],
      [1, elbow * 0.95, elbow * 0.92, 0],
    ],
    forearm: [
      [0, elbow * 0.95, elbow * 0.92, 0],
      [0.22, r.forearm * 1.08, r.forearm * 1.02, 0],
      [0.5, r.forearm * 0.9, r.forearm * 0.84, 0],
      [0.82, r.wrist * 1.1, r.wrist * 0.98, 0],
      [1, r.wrist * 1.12, r.wrist * 0.86, 0],
    ],
    thigh: [
      [0, r.thigh * 0.96, r.thigh * 1.02, 0],
      [0.16, r.thigh * 0.98, r.thigh * 1.06, 0],
      [0.4, r.thigh * 0.88, r.thigh * 0.97, 0.006],
      [0.7, r.thigh * 0.7, r.thigh * 0.76, 0.006],
      [0.9, r.knee * 1.02, r.knee * 1.06, 0.004],
      [1, r.knee * 0.98, r.knee * 1.02, 0.004],
    ],
    shank: [
      [0, r.knee * 0.98, r.knee * 1.02, 0.004],
      [0.1, r.knee * 0.94, r.knee * 0.98, 0],
      [0.28, r.calf * 1.02, r.calf * 1.08, -0.012],
      [0.5, r.calf * 0.9, r.calf * 0.94, -0.012],
      [0.75, r.ankle * 1.1, r.ankle * 1.15, -0.005],
      [0.92, r.ankle * 0.98, r.ankle * 1.02, -0.002],
      [1, r.ankle * 1.05, r.ankle * 1.05, 0],
    ],
    neck: [
      [0, r.neck * 0.98, r.neck * 1.05, 0],
      [0.6, r.neck, r.neck * 1.02, 0],
      [1, r.neck * 1.16, r.neck * 1.16, -0.006],
    ],
  };
}
