import { SphereGeometry, type BufferGeometry } from 'three';

interface Ellipsoid {
  readonly centre: readonly [y: number, z: number];
  readonly half: readonly [x: number, y: number, z: number];
}
const SKULL: Ellipsoid = { centre: [0.03, -0.006], half: [0.074, 0.1, 0.097] };
const JAW: Ellipsoid = { centre: [-0.042, 0.034], half: [0.056, 0.073, 0.062] };

/** Where a ray from between the ears leaves an ellipsoid in which it starts. */
function leaves({ centre: [cy, cz], half: [a, b, c] }: Ellipsoid, x: number, y: number, z: number): number {
  const [dx, dy, dz] = [x / a, y / b, z / c];
  const [oy, oz] = [-cy / b, -cz / c];
  const dd = dx * dx + dy * dy + dz * dz;
  const od = oy * dy + oz * dz;
  return (-od + Math.sqrt(Math.max(0, od * od - dd * (oy * oy + oz * oz - 1)))) / dd;
}

/** From between the ears to the skin, in a direction of length 1: x left, y to the crown, z to the face. */
export function skinDistance(x: number, y: number, z: number): number {
  const [skull, jaw] = [leaves(SKULL, x, y, z), leaves(JAW, x, y, z)];
  return (skull ** 14 + jaw ** 14) ** (1 / 14);
}

/** A sphere stretched to a distance for each direction, smoothly. */
export function blown(
  distance: (x: number, y: number, z: number) => number,
  wide: number,
  high: number,
): BufferGeometry {
  const geometry = new SphereGeometry(1, wide, high);
  const positions = geometry.getAttribute('position');
  for (let i = 0; i < positions.count; i++) {
    const [x, y, z] = [positions.getX(i), positions.getY(i), positions.getZ(i)];
    const far = distance(x, y, z);
    positions.setXYZ(i, x * far, y * far, z * far);
  }
  geometry.computeVertexNormals();
  return geometry;
}
