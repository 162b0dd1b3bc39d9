import { Group, Mesh, MeshPhongMaterial, SphereGeometry, TorusGeometry } from 'three';
import type { Ball } from '../../body/figure.ts';
import { shaded } from '../figure/clothing.ts';

/** Seams of a stability ball: circles of latitude, as sines. */
const SEAMS = [-0.72, -0.36, 0, 0.36, 0.72] as const;

/** A glossy stability ball that rolls along x as it moves. */
export interface DrawnBall {
  readonly group: Group;
  place(ball: Ball | null): void;
  dispose(): void;
}

export function makeBall(colour: number): DrawnBall {
  const group = new Group();
  const skin = new MeshPhongMaterial({ color: colour, shininess: 70, specular: 0x555555 });
  const seam = new MeshPhongMaterial({ color: shaded(colour, 0.82), shininess: 50, specular: 0x333333 });
  const round = new SphereGeometry(1, 36, 24);
  const rings = SEAMS.map((sine) => {
    const wide = Math.sqrt(1 - sine * sine);
    return new TorusGeometry(wide, 0.012, 5, 40).translate(0, 0, sine);
  });
  const meshes = [new Mesh(round, skin), ...rings.map((ring) => new Mesh(ring, seam))];
  for (const mesh of meshes) {
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    group.add(mesh);
  }
  return {
    group,
    place: (ball) => {
      group.visible = ball !== null;
      if (!ball) return;
      const { centre, radius } = ball;
      group.position.set(centre.x, centre.y, centre.z);
      group.scale.setScalar(radius);
      group.rotation.set(0.35, 0.5, -centre.x / radius);
    },
    dispose: () => {
      for (const { geometry } of meshes) geometry.dispose();
      skin.dispose();
      seam.dispose();
    },
  };
}
