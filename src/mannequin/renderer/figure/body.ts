import { Group, Mesh, MeshLambertMaterial, type BufferGeometry } from 'three';
import { SIDES, type Side } from '../../../pose/keypoints.ts';
import type { Figure } from '../../body/figure.ts';
import { TOE_M } from '../../body/limbs.ts';
import type { Look } from '../../body/look.ts';
import type { Person } from '../../body/person.ts';
import {
  across,
  add,
  along,
  cross,
  distance,
  minus,
  times,
  unit,
  vector,
  type Vector,
} from '../../body/vector.ts';
import { hinge, limbAxes, matrixOf, pitched, stretchOf, type Axes } from './axes.ts';
import { clothingOf } from './clothing.ts';
import { footGeometries, handGeometry } from './extremities.ts';
import { tailGeometry, TIED } from './hair.ts';
import { headGeometry } from './head.ts';
import { limbShapes } from './limb-shapes.ts';
import { segmentGeometry } from './segment.ts';
import { spineOf } from './spine.ts';
import { makeTorso } from './torso.ts';

/** A person's body, dressed; `pose` puts it where a figure is. */
export interface Body {
  readonly group: Group;
  pose(figure: Figure): void;
  dispose(): void;
}

/** Under this height a hand lies flat on the floor, metres. */
const ON_FLOOR_M = 0.09;
const DOWN = vector(0, -1);

type Part = 'upperArm' | 'forearm' | 'hand' | 'thigh' | 'shank' | 'foot' | 'toes';

export function makeBody(person: Person, look: Look): Body {
  const group = new Group();
  const material = new MeshLambertMaterial({ vertexColors: true });
  const geometries: BufferGeometry[] = [];
  const mesh = (geometry: BufferGeometry): Mesh => {
    geometries.push(geometry);
    const made = new Mesh(geometry, material);
    made.castShadow = true;
    made.receiveShadow = true;
    made.matrixAutoUpdate = false;
    made.frustumCulled = false;
    group.add(made);
    return made;
  };
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
  const torso = makeTorso(person, skin, worn.torso);
  mesh(torso.loft.geometry);
  const head = mesh(headGeometry(person, look));
  const tailShape = tailGeometry(look);
  const tail = tailShape && mesh(tailShape);
  const neckLength = person.neck * 0.7;
  const neck = mesh(segment(neckLength, 'neck', null));
  const arm = segment(person.upperArm, 'upperArm', 'upperArm');
  const forearm = segment(person.forearm, 'forearm', null);
  const thigh = segment(person.thigh, 'thigh', 'thigh');
  const shank = segment(person.shank, 'shank', 'shank');
  const { foot, toes } = footGeometries(person, skin, look.shoes);
  const limbs = (side: Side): Record<Part, Mesh> => ({
    upperArm: mesh(arm),
    forearm: mesh(forearm),
    hand: mesh(handGeometry(person, skin, side === 'left' ? 1 : -1)),
    thigh: mesh(thigh),
    shank: mesh(shank),
    foot: mesh(foot),
    toes: mesh(toes),
  });
  const meshes: Record<Side, Record<Part, Mesh>> = { left: limbs('left'), right: limbs('right') };

  const put = (part: Mesh, axes: Axes, stretch = 1): void => {
    matrixOf(axes, stretch, part.matrix);
    part.matrixWorldNeedsUpdate = true;
  };

  const poseLeg = (figure: Figure, side: Side, left: Vector, front: Vector): void => {
    const { hip, knee, ankle, toe } = figure[side];
    const parts = meshes[side];
    const bend = hinge(left, hip, knee, ankle);
    const thighAxes = limbAxes(hip, knee, bend, front);
    const shankAxes = limbAxes(knee, ankle, thighAxes.left, front);
    put(parts.thigh, thighAxes, stretchOf(hip, knee, person.thigh));
    put(parts.shank, shankAxes, stretchOf(knee, ankle, person.shank));
    const reach = unit(minus(toe, ankle));
    const side3 = across(shankAxes.left, reach);
    const dip = Math.asin(Math.min(0.9, (person.ankle - TOE_M) / Math.max(0.01, distance(ankle, toe))));
    const sloping: Axes = { origin: ankle, left: side3, up: cross(reach, side3), front: reach };
    const footAxes = pitched(sloping, (dip * 180) / Math.PI);
    put(parts.foot, footAxes);
    // The toes bend where the floor is in their way.
    let bent = 0;
    const tip = (axes: Axes): number => toe.y + axes.front.y * 0.05 - axes.up.y * TOE_M;
    while (bent < 80 && tip(pitched({ ...footAxes, origin: toe }, bent)) < 0.004) bent += 5;
    put(parts.toes, pitched({ ...footAxes, origin: toe }, bent));
  };

  const poseArm = (figure: Figure, side: Side, left: Vector, front: Vector): void => {
    const { shoulder, elbow, wrist, hand } = figure[side];
    const parts = meshes[side];
    const armAxes = limbAxes(shoulder, elbow, left, front);
    put(parts.upperArm, armAxes, stretchOf(shoulder, elbow, person.upperArm));
    put(parts.forearm, limbAxes(elbow, wrist, armAxes.left, front), stretchOf(elbow, wrist, person.forearm));
    const inwards = times(left, side === 'left' ? -1 : 1);
    const reach = unit(minus(hand, wrist));
    const palm = hand.y < ON_FLOOR_M && Math.abs(reach.y) < 0.9 ? DOWN : inwards;
    const facing = across(along(palm, front, 0.01), reach);
    const up = times(reach, -1);
    put(parts.hand, { origin: wrist, up, front: facing, left: cross(up, facing) });
  };

  return {
    group,
    pose: (figure) => {
      const spine = spineOf(figure);
      torso.loft.lay(torso.heights.map((height) => spine.at(height)));
      const [pelvis, chest] = [spine.at(0), spine.at(1)];
      for (const side of SIDES) {
        poseLeg(figure, side, pelvis.left, pelvis.front);
        poseArm(figure, side, chest.left, chest.front);
      }
      const { centre, face, crown } = figure.head;
      put(head, { origin: centre, left: cross(crown, face), up: crown, front: face });
      if (tail) {
        const tied = along(along(centre, crown, TIED.up), face, -TIED.back);
        // Down along the neck, not through the floor.
        const fall = along(along(times(crown, -0.6), face, -0.25), DOWN, 0.8);
        const hang = unit(tied.y < 0.15 ? { ...fall, y: Math.max(fall.y, -0.1) } : fall);
        put(tail, limbAxes(tied, add(tied, hang), cross(crown, face), face));
      }
      const top = along(along(centre, crown, -0.2 * person.face), face, -0.12 * person.face);
      const base = spine.at(1.08).origin;
      put(neck, limbAxes(top, base, chest.left, chest.front), stretchOf(base, top, neckLength));
    },
    dispose: () => {
      for (const geometry of geometries) geometry.dispose();
      material.dispose();
    },
  };
}
