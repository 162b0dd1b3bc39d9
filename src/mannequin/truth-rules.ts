import type { Joints3 } from './figure.ts';
import {
  anklesApartAlong,
  anklesApartUpwards,
  bridgeAngle,
  elbowBesideShoulder,
  headBelowTrunk,
  headOverTrunk,
  hipAngle,
  hipHeight,
  hipOffset,
  hipOverThighLine,
  kneeAngle,
  legInclination,
  lesserKnee,
  lowerElbowBesideShoulder,
  neckLength,
  shoulderBesideWrist,
  shouldersOffUpright,
  trunkInclination,
  bellyAngle,
  wristFromEar,
  wristHeight,
  type Measure,
} from './measures.ts';

/** A fault by its definition in the coaching notes; within `tolerance` of the limit either verdict is right. */
export interface TruthRule {
  readonly id: string;
  readonly measure: Measure;
  readonly below?: number;
  readonly above?: number;
  readonly tolerance: number;
  readonly at: 'top' | 'rise' | 'lower' | 'rest' | 'all';
  readonly major?: true;
  /** The limit is over, or a share of, what is measured in the start posture. */
  readonly overRest?: true;
  readonly shareOfRest?: true;
  readonly dwellMs?: number;
  /** Judged in what is no rep too. */
  readonly evenInAttempts?: true;
}

export interface ExerciseTruth {
  readonly rules: readonly TruthRule[];
  /** Beyond this a movement is a rep; short of it, the fault named `incomplete`. */
  readonly complete?: {
    readonly measure: Measure;
    readonly below?: number;
    readonly above?: number;
    readonly tolerance: number;
  };
  readonly incomplete?: string;
  readonly shortPauseMs?: number;
  readonly fastestMs?: number;
  /** Is this the posture of the hold? `rest`: the start posture. */
  readonly inPosture?: (joints: Joints3, rest: Joints3) => boolean;
}

/** Within this either verdict is right: the bench's own definition. Degrees, body lengths. */
const DEG = 2;
const BL = 0.01;
/** The same for shares of the torso, whose ends are coarser: two of the detector's standard deviations. */
const T = 0.04;

const bentKnees = (at: TruthRule['at'], below = 150, measure = kneeAngle): TruthRule => ({
  id: 'knees-bent',
  measure,
  below,
  tolerance: DEG,
  at,
  major: true,
});
/** A forearm lies on the floor below this height, metres. */
const ON_FLOOR_M = 0.11;

/** The faults of every exercise, measured on joints as a camera from the side would see them. */
export const RULES: Readonly<Record<string, ExerciseTruth>> = {
  plank: {
    inPosture: (j) =>
      j.left_elbow.y < ON_FLOOR_M &&
      j.left_wrist.y < ON_FLOOR_M &&
      j.left_shoulder.y - j.left_elbow.y >
        0.4 * Math.hypot(j.left_shoulder.x - j.left_hip.x, j.left_shoulder.y - j.left_hip.y) &&
      elbowBesideShoulder(j) < 0.5,
    rules: [
      { id: 'hips-sag', measure: hipOffset, below: -0.01, tolerance: BL, at: 'all', major: true },
      { id: 'hips-pike', measure: hipOffset, above: 0.14, tolerance: BL, at: 'all', major: true },
      bentKnees('all'),
      {
        id: 'elbows-not-under-shoulders',
        measure: elbowBesideShoulder,
        above: 0.35,
        tolerance: T,
        at: 'all',
      },
      { id: 'head-dropped', measure: headBelowTrunk, above: 0.35, tolerance: T, at: 'all' },
      {
        id: 'shoulders-hunched',
        measure: neckLength,
        shareOfRest: true,
        below: 0.8,
        tolerance: 0.04,
        at: 'all',
        dwellMs: 1500,
      },
    ],
  },
  'side-plank': {
    inPosture: (j) =>
      Math.min(j.left_elbow.y, j.right_elbow.y) < ON_FLOOR_M &&
      shouldersOffUpright(j) < 60 &&
      hipHeight(j) < 0.5,
    rules: [
      { id: 'hips-sag', measure: hipOffset, below: -0.05, tolerance: BL, at: 'all', major: true },
      bentKnees('all', 150, lesserKnee),
      {
        id: 'elbows-not-under-shoulders',
        measure: lowerElbowBesideShoulder,
        above: 0.25,
        tolerance: T,
        at: 'all',
      },
      { id: 'shoulders-not-stacked', measure: shouldersOffUpright, above: 25, tolerance: 2 * DEG, at: 'all' },
      { id: 'feet-not-stacked', measure: anklesApartAlong, above: 0.15, tolerance: 2 * BL, at: 'all' },
    ],
  },
  'ball-back-extension': {
    complete: { measure: bellyAngle, above: 168, tolerance: DEG },
    incomplete: 'incomplete-lift',
    fastestMs: 1000,
    rules: [
      { id: 'over-extended', measure: bellyAngle, above: 192, tolerance: DEG, at: 'top' },
      { id: 'hands-off-ears', measure: wristFromEar, above: 0.35, tolerance: T, at: 'all' },
    ],
  },
  'ball-pike': {
    complete: { measure: hipAngle, below: 120, tolerance: DEG },
    incomplete: 'incomplete-pike',
    rules: [
      { ...bentKnees('rise', 145), dwellMs: 400 },
      { id: 'hips-sag', measure: hipOffset, below: -0.05, tolerance: BL, at: 'lower', major: true },
      { id: 'shoulders-off-wrists', measure: shoulderBesideWrist, above: 0.35, tolerance: T, at: 'rest' },
    ],
  },
  'ball-knee-tuck': {
    complete: { measure: kneeAngle, below: 100, tolerance: DEG },
    incomplete: 'incomplete-tuck',
    rules: [
      {
        id: 'hips-rise',
        measure: hipHeight,
        overRest: true,
        above: 0.15,
        tolerance: BL,
        at: 'top',
        major: true,
        dwellMs: 300,
      },
    ],
  },
  'ball-reverse-leg-raise': {
    complete: { measure: bellyAngle, above: 168, tolerance: DEG },
    incomplete: 'incomplete-lift',
    rules: [
      { id: 'over-extended', measure: bellyAngle, above: 190, tolerance: DEG, at: 'top', major: true },
      { ...bentKnees('top') },
      { id: 'legs-uneven', measure: anklesApartUpwards, above: 0.1, tolerance: 2 * BL, at: 'top' },
    ],
  },
  'glute-bridge': {
    complete: { measure: bridgeAngle, above: 160, tolerance: DEG },
    incomplete: 'incomplete-lift',
    shortPauseMs: 2700,
    fastestMs: 500,
    rules: [
      { id: 'over-arched', measure: hipOverThighLine, above: 0.06, tolerance: BL, at: 'top' },
      { id: 'feet-too-far', measure: kneeAngle, above: 120, tolerance: DEG, at: 'top' },
      { id: 'feet-too-close', measure: kneeAngle, below: 60, tolerance: DEG, at: 'top' },
    ],
  },
  locust: {
    inPosture: (j, rest) =>
      trunkInclination(j) - trunkInclination(rest) > 3 && legInclination(j) - legInclination(rest) > 3,
    rules: [
      {
        id: 'legs-down',
        measure: legInclination,
        overRest: true,
        below: 6,
        tolerance: DEG,
        at: 'top',
        major: true,
      },
      {
        id: 'chest-down',
        measure: trunkInclination,
        overRest: true,
        below: 7,
        tolerance: DEG,
        at: 'top',
        major: true,
      },
      bentKnees('top'),
      { id: 'arms-down', measure: wristHeight, overRest: true, below: 0.05, tolerance: T, at: 'top' },
      { id: 'head-up', measure: headOverTrunk, above: 25, tolerance: DEG, at: 'top' },
      { id: 'legs-uneven', measure: anklesApartUpwards, above: 0.1, tolerance: 2 * BL, at: 'top' },
    ],
  },
};
