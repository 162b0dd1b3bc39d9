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
import { AIM, cameraAxesOf, type Camera } from '../../camera.ts';
import type { Look } from '../../body/look.ts';
import { plant, shelf, sofa, windowFrame } from './furniture.ts';
import { abstract, boards } from './textures.ts';
import { seeded } from '../../../geometry/seeded.ts';

/** Floor, walls, furniture and light around the mat. */
export interface Room {
  readonly group: Group;
  /** Removes what would stand between the camera and the mat. */
  clearFor(camera: Camera): void;
  dispose(): void;
}

/** Half the room's width, and the distance of its walls from the mat's middle (m). */
const WALL_M = 2.1;
const SIDE_M = 3.6;
const HIGH_M = 2.6;

type Surface = (geometry: BufferGeometry, colour: number | Texture) => Mesh;
interface Disposable {
  dispose(): void;
}

/** Makes flat objects of one colour, or of one picture. */
const surfacesIn =
  (group: Group, toDispose: Disposable[]): Surface =>
  (geometry, colour) => {
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

/** The floor, the mat on it, and the walls round it. */
function makeShell(look: Look['room'], surface: Surface): void {
  const planks = boards(look.floor, look.seed);
  planks.repeat.set(5, 6);
  const floor = surface(new PlaneGeometry(2 * SIDE_M + 2, 9), planks);
  floor.rotation.x = -Math.PI / 2;
  floor.position.set(AIM.x, -0.008, 1.5);

  const mat = surface(new BoxGeometry(2.05, 0.01, 0.68), look.mat);
  mat.position.set(AIM.x, -0.005, 0);

  // Each wall is visible from inside only, so that a camera behind it looks through.
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
}

/** Furniture along the walls. `flip`: 1 or -1, its orientation. */
function furnish(
  { seed, sofa: colour }: Look['room'],
  painted: MeshLambertMaterial,
  flip: number,
  chance: () => number,
): readonly Mesh[] {
  const stand = (geometry: BufferGeometry, [x, y, z]: readonly [number, number, number], turn = 0): Mesh => {
    const mesh = new Mesh(geometry, painted);
    mesh.position.set(AIM.x + x, y, z);
    mesh.rotation.y = turn;
    mesh.receiveShadow = true;
    return mesh;
  };
  return [
    stand(sofa(colour), [flip * (0.9 + chance() * 0.5), 0, -WALL_M + 0.02]),
    stand(shelf(seed), [-flip * (1.1 + chance() * 0.5), 0, -WALL_M + 0.02]),
    stand(plant(seed), [-flip * (2.1 + chance() * 0.4), 0, -WALL_M + 0.4]),
    stand(windowFrame(), [flip * (1.1 + chance() * 0.4), 1.65, -WALL_M + 0.02]),
    stand(shelf(seed + 1), [-SIDE_M + 0.02, 0, 1], Math.PI / 2),
    stand(plant(seed + 1), [SIDE_M - 0.5, 0, -1.2]),
  ];
}

/** Daylight from above, and the sun through the window. */
function makeLight(flip: number): { readonly sky: HemisphereLight; readonly sun: DirectionalLight } {
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
  return { sky, sun };
}

export function makeRoom({ room: look }: Look): Room {
  const group = new Group();
  const chance = seeded(look.seed);
  const toDispose: Disposable[] = [];
  const surface = surfacesIn(group, toDispose);
  makeShell(look, surface);

  const flip = chance() < 0.5 ? -1 : 1;
  const painted = new MeshLambertMaterial({ vertexColors: true });
  const pieces = furnish(look, painted, flip, chance);
  group.add(...pieces);
  toDispose.push(painted, ...pieces.map(({ geometry }) => geometry));
  const picture = surface(new PlaneGeometry(0.6, 0.6), abstract(look.seed));
  picture.position.set(AIM.x - flip * 1.2, 1.6, -WALL_M + 0.02);

  const { sky, sun } = makeLight(flip);
  group.add(sky, sun, sun.target);

  return {
    group,
    clearFor: (camera) => {
      const { eye, forward } = cameraAxesOf(camera);
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
