import { KEYPOINT_NAMES, type KeypointName, type PairedJoint } from '../pose/keypoints.ts';
import type { Person } from './person.ts';

/** Metres: x along the mat from head to feet, y up from the floor, z from the midline towards the body's left. */
export interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A posture in the sagittal plane: one point for both joints of a pair; metres, y up from the floor. */
export type Sagittal = Readonly<Record<'nose' | PairedJoint, readonly [x: number, y: number]>>;

/** The 17 keypoints where they are, in space. */
export type Joints3 = Readonly<Record<KeypointName, Vector>>;

/** How far each joint lies from the midline, as a share of the half width that it belongs to. */
const halfWidth = (person: Person): Readonly<Record<PairedJoint, number>> => ({
  eye: 0.018 * person.height,
  ear: 0.042 * person.height,
  shoulder: person.halfShoulders,
  elbow: person.halfShoulders * 1.05,
  wrist: person.halfShoulders * 0.95,
  hip: person.halfHips,
  knee: person.halfHips,
  ankle: person.halfHips * 0.9,
});

/** Gives a posture its width: left joints to one side, right ones to the other. */
export function inSpace(person: Person, posture: Sagittal): Joints3 {
  const half = halfWidth(person);
  const place = (name: KeypointName): Vector => {
    if (name === 'nose') return { x: posture.nose[0], y: posture.nose[1], z: 0 };
    const left = name.startsWith('left');
    const joint = name.slice(left ? 5 : 6) as PairedJoint;
    const [x, y] = posture[joint];
    return { x, y, z: left ? half[joint] : -half[joint] };
  };
  return Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, place(name)])) as Record<
    KeypointName,
    Vector
  >;
}

/** A posture between two: joints on straight lines; `share` 0 to 1. For ways in and out of an exercise. */
export function between(a: Sagittal, b: Sagittal, share: number): Sagittal {
  const mix = (joint: keyof Sagittal): readonly [number, number] => [
    a[joint][0] + (b[joint][0] - a[joint][0]) * share,
    a[joint][1] + (b[joint][1] - a[joint][1]) * share,
  ];
  return {
    nose: mix('nose'),
    eye: mix('eye'),
    ear: mix('ear'),
    shoulder: mix('shoulder'),
    elbow: mix('elbow'),
    wrist: mix('wrist'),
    hip: mix('hip'),
    knee: mix('knee'),
    ankle: mix('ankle'),
  };
}
