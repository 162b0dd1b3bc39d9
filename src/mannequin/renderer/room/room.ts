import {
  BoxGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  MeshLambertMaterial,
  PlaneGeometry,
  type BufferGeometry,
  type Texture,
} from 'three';
import { AIM, standOf, type Camera } from '../../camera.ts';
import type { Look } from '../../body/look.ts';
import { plant, shelf, sofa, windowFrame } from './furniture.ts';
import { abstract, boards } from './textures.ts';
import { chanceFrom } from '../../act/chance.ts';

/** Floor, walls, furniture and light round the mat. */
export interface Room {
  readonly group: Group;
  /** Takes away what would stand between the camera and the mat. */
  clearFor(camera: Camera): void;
  dispose(): void;
}

/** Half the room's width, and where its walls stand, metres from the mat's middle. */
const WALL_M = 2.1;
const SIDE_M = 3.6;
const HIGH_M = 2.6;

export function makeRoom({ room: look }: Look): Room {
  const group = new Group();
  const chance = chanceFrom(look.seed);
  const toDispose: { dispose(): void }[] = [];
  const painted = new MeshLambertMaterial({ vertexColors: true });
  toDispose.push(painted);

  const surface = (geometry: BufferGeometry, colour: number | Texture): Mesh => {
    const material = new MeshLambertMaterial(
      typeof colour === 'number' ? { color: colour } : { map: colour },
    );
    toDispose.push(geometry, material);
    if (typeof colour !== 'number') toDispose.push(colour);
    const mesh = new Mesh(geometry, material);
    mesh.receiveShadow = true;
    group.add(mesh);
    return mesh;
  };

  const planks = boards(look.floor, look.seed);
  planks.repeat.set(5, 6);
  const floor = surface(new PlaneGeometry(2 * SIDE_M + 2, 9), planks);
  floor.rotation.x = -Math.PI / 2;
  floor.position.set(AIM.x, -0.008, 1.5);

  const mat = surface(new BoxGeometry(2.05, 0.01, 0.68), look.mat);
  mat.position.set(AIM.x, -0.005, 0);

  // Each wall is seen from inside only: a camera beyond it looks through.
  const walls: [x: number, z: number, turn: number, wide: number][] = [
    [AIM.x, -WALL_M, 0, 2 * SIDE_M],
    [AIM.x, WALL_M + 2.4, Math.PI, 2 * SIDE_M],
    [AIM.x - SIDE_M, 1.2, Math.PI / 2, 2 * WALL_M + 2.4],
    [AIM.x + SIDE_M, 1.2, -Math.PI / 2, 2 * WALL_M + 2.4],
  ];
  for (const [x, z, turn, wide] of walls) {
    const wall = surface(new PlaneGeometry(wide, HIGH_M), look.wall);
    wall.position.set(x, HIGH_M / 2, z);
    wall.rotation.y = turn;
    const skirting = surface(new PlaneGeometry(wide, 0.09), 0xf3f1ec);
    skirting.position.set(x + Math.sin(turn) * 0.01, 0.045, z + Math.cos(turn) * 0.01);
    skirting.rotation.y = turn;
  }

  const pieces: Mesh[] = [];
  const stand = (geometry: BufferGeometry, x: number, y: number, z: number, turn = 0): void => {
    const mesh = new Mesh(geometry, painted);
    mesh.position.set(AIM.x + x, y, z);
    mesh.rotation.y = turn;
    mesh.receiveShadow = true;
    toDispose.push(geometry);
    pieces.push(mesh);
    group.add(mesh);
  };
  const flip = chance() < 0.5 ? -1 : 1;
  stand(sofa(look.sofa), flip * (0.9 + chance() * 0.5), 0, -WALL_M + 0.02);
  stand(shelf(look.seed), -flip * (1.1 + chance() * 0.5), 0, -WALL_M + 0.02);
  stand(plant(look.seed), -flip * (2.1 + chance() * 0.4), 0, -WALL_M + 0.4);
  stand(windowFrame(), flip * (1.1 + chance() * 0.4), 1.65, -WALL_M + 0.02);
  stand(shelf(look.seed + 1), -SIDE_M + 0.02, 0, 1, Math.PI / 2);
  stand(plant(look.seed + 1), SIDE_M - 0.5, 0, -1.2);
  const picture = surface(new PlaneGeometry(0.6, 0.6), abstract(look.seed));
  picture.position.set(AIM.x - flip * 1.2, 1.6, -WALL_M + 0.02);

  const sky = new HemisphereLight(0xf6f9ff, 0xb59f88, 1.55);
  const sun = new DirectionalLight(0xfff1de, 2.1);
  sun.position.set(AIM.x - flip * 1.3, 3, 2.2);
  sun.target.position.set(AIM.x, 0.2, 0);
  sun.castShadow = true;
  sun.shadow.mapSize.set(1024, 1024);
  Object.assign(sun.shadow.camera, { left: -1.7, right: 1.7, top: 1.7, bottom: -1.5, near: 0.5, far: 7 });
  sun.shadow.bias = -0.0006;
  sun.shadow.normalBias = 0.012;
  sun.shadow.radius = 4;
  group.add(sky, sun, sun.target);

  return {
    group,
    clearFor: (camera) => {
      const { eye, forward } = standOf(camera);
      for (const piece of pieces) {
        const { x, z } = piece.position;
        piece.visible = (x - eye.x) * forward.x + (z - eye.z) * forward.z > camera.distance;
      }
    },
    dispose: () => {
      for (const one of toDispose) one.dispose();
      sun.dispose();
    },
  };
}
