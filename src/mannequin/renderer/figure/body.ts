import { Group, Mesh, MeshLambertMaterial, type BufferGeometry } from 'three';
import { SIDES, type Side } from '../../../pose/keypoints.ts';
import type { Figure } from '../../body/figure.ts';
import type { Look } from '../../body/look.ts';
import type { Person } from '../../body/person.ts';
import { add, along, cross, times, unit } from '../../body/vector.ts';
import { limbAxes, stretchOf } from './axes.ts';
import { clothingOf } from './clothing.ts';
import { footGeometries, handGeometry } from './extremities.ts';
import { tailGeometry, TIED } from './hair.ts';
import { headGeometry } from './head.ts';
import { DOWN, poseArm, poseLeg, put, type LimbMeshes } from './limb-poses.ts';
import { limbShapes } from './limb-shapes.ts';
import { segmentGeometry } from './segment.ts';
import { spineOf } from './spine.ts';
import { makeTorso } from './torso.ts';

/** The dressed body of a person. `pose` moves it to the place of a figure. */
export interface BodyMesh {
  readonly group: Group;
  pose(figure: Figure): void;
  dispose(): void;
}

type MakeMesh = (geometry: BufferGeometry) => Mesh;

/** Makes the meshes of a group, all of one material that takes its colours from their vertices. */
function meshesIn(group: Group): { readonly mesh: MakeMesh; dispose(): void } {
  const material = new MeshLambertMaterial({ vertexColors: true });
  const geometries: BufferGeometry[] = [];
  return {
    mesh: (geometry) => {
      geometries.push(geometry);
      const made = new Mesh(geometry, material);
      made.castShadow = true;
      made.receiveShadow = true;
      made.matrixAutoUpdate = false;
      made.frustumCulled = false;
      group.add(made);
      return made;
    },
    dispose: () => {
      for (const geometry of geometries) geometry.dispose();
      material.dispose();
    },
  };
}

/** The length of the neck, metres. */
const neckLength = (person: Person): number => person.neck * 0.7;

/** Neck, arms and legs, dressed. */
function makeLimbs(person: Person, look: Look, mesh: MakeMesh) {
  const { skin } = look;
  const worn = clothingOf(look);
  const shapes = limbShapes(person);
  const segment = (length: number, part: keyof typeof shapes, garments: keyof typeof worn | null) =>
    segmentGeometry({
      length,
      stations: shapes[part],
      skin,
      garments: garments === null ? [] : worn[garments],
    });
  const neck = mesh(segment(neckLength(person), 'neck', null));
  const arm = segment(person.upperArm, 'upperArm', 'upperArm');
  const forearm = segment(person.forearm, 'forearm', null);
  const thigh = segment(person.thigh, 'thigh', 'thigh');
  const shank = segment(person.shank, 'shank', 'shank');
  const { foot, toes } = footGeometries(person, skin, look.shoes);
  const limbs = (side: Side): LimbMeshes => ({
    upperArm: mesh(arm),
    forearm: mesh(forearm),
    hand: mesh(handGeometry(person, skin, side === 'left' ? 1 : -1)),
    thigh: mesh(thigh),
    shank: mesh(shank),
    foot: mesh(foot),
    toes: mesh(toes),
  });
  return { neck, left: limbs('left'), right: limbs('right') };
}

/** Makes a ponytail hang down along the neck, but not through the floor. */
function hangTail(tail: Mesh, { centre, face, crown }: Figure['head']): void {
  const tied = along(along(centre, crown, TIED.up), face, -TIED.back);
  const fall = along(along(times(crown, -0.6), face, -0.25), DOWN, 0.8);
  const hang = unit(tied.y < 0.15 ? { ...fall, y: Math.max(fall.y, -0.1) } : fall);
  put(tail, limbAxes(tied, add(tied, hang), cross(crown, face), face));
}

export function makeBody(person: Person, look: Look): BodyMesh {
  const group = new Group();
  const { mesh, dispose } = meshesIn(group);
  const torso = makeTorso(person, look.skin, clothingOf(look).torso);
  mesh(torso.loft.geometry);
  const head = mesh(headGeometry(person, look));
  const tailShape = tailGeometry(look);
  const tail = tailShape && mesh(tailShape);
  const limbs = makeLimbs(person, look, mesh);

  const poseNeck = ({ centre, face, crown }: Figure['head'], spine: ReturnType<typeof spineOf>): void => {
    const top = along(along(centre, crown, -0.2 * person.face), face, -0.12 * person.face);
    const base = spine.at(1.08).origin;
    const chest = spine.at(1);
    put(limbs.neck, limbAxes(top, base, chest.left, chest.front), stretchOf(base, top, neckLength(person)));
  };

  return {
    group,
    pose: (figure) => {
      const spine = spineOf(figure);
      torso.loft.lay(torso.heights.map((height) => spine.at(height)));
      const [pelvis, chest] = [spine.at(0), spine.at(1)];
      for (const side of SIDES) {
        const inwards = times(chest.left, side === 'left' ? -1 : 1);
        poseLeg(person, limbs[side], figure[side], pelvis);
        poseArm(person, limbs[side], figure[side], { left: chest.left, front: chest.front, inwards });
      }
      const { centre, face, crown } = figure.head;
      put(head, { origin: centre, left: cross(crown, face), up: crown, front: face });
      if (tail) hangTail(tail, figure.head);
      poseNeck(figure.head, spine);
    },
    dispose,
  };
}
