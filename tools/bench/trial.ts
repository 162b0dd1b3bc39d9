import { project, type Camera } from '../../src/mannequin/camera.ts';
import { bridgePosture } from '../../src/mannequin/bridge.ts';
import { makePerson } from '../../src/mannequin/person.ts';
import { goodPlank, plankPosture, type PlankShape } from '../../src/mannequin/plank.ts';
import type { Joints3 } from '../../src/mannequin/posture.ts';
import { angleAt } from '../../src/geometry/angle.ts';
import { signedOffset } from '../../src/geometry/line.ts';
import { STILL_POSTURES, type StillPosture } from '../../src/mannequin/still.ts';
import type { PoseFrame, PoseTrace } from '../../src/pose/pose-frame.ts';
import { noisy, randomFrom } from './noise.ts';
import { Performance } from './performance.ts';

/** What is true of a performance, by what was performed. */
export interface Truth {
  readonly reps: number;
  /** Seconds in posture and in form; null where the exercise is no hold. */
  readonly goodS: number | null;
  /** Major faults that are in it. */
  readonly faults: readonly string[];
}

export interface Trial {
  readonly exerciseId: string;
  readonly trace: PoseTrace;
  readonly truth: Truth;
}

export type View = 'good' | 'unjudgeable';

const PICTURES = [
  [640, 360],
  [640, 480],
  [480, 640],
] as const;

/** A keypoint is no joint centre: lying face down, MoveNet puts the hip this share of the line shoulder-ankle higher (rendered figures). */
const PRONE_HIP_BIAS = 0.03;

type Pick = (from: number, to: number) => number;

/** Everything that a trial draws, in the order in which it is drawn: the same seed gives the same trial. */
function draw(seed: number) {
  const random = randomFrom(seed);
  const pick: Pick = (from, to) => from + (to - from) * random();
  const oneOf = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)];
  const chance = (share: number): boolean => random() < share;
  const person = makePerson({ height: pick(1.5, 1.95), legginess: pick(-0.05, 0.05) });
  return { random, pick, oneOf, chance, person };
}

function cameraFor(view: View, pick: Pick, random: () => number): Camera {
  const [pictureWidth, pictureHeight] = PICTURES[Math.floor(random() * PICTURES.length)] ?? PICTURES[0];
  const side = random() < 0.5 ? 0 : 180;
  const turned = view === 'good' ? pick(-30, 30) : pick(65, 115);
  return {
    azimuth: side + turned,
    height: pick(0.25, 1),
    distance: (pictureWidth < pictureHeight ? 1.15 : 1) * pick(2.1, 2.8),
    roll: pick(-3, 3),
    fieldOfView: pick(62, 75),
    pictureWidth,
    pictureHeight,
  };
}

const raiseHips = (joints: Joints3): Joints3 => {
  const { left_shoulder: shoulder, left_ankle: ankle, left_hip: left, right_hip: right } = joints;
  const rise = PRONE_HIP_BIAS * Math.hypot(shoulder.x - ankle.x, shoulder.y - ankle.y);
  return { ...joints, left_hip: { ...left, y: left.y + rise }, right_hip: { ...right, y: right.y + rise } };
};

/** Films a performance: the keypoints that the detector would have found. */
export function film(
  performance: Performance,
  camera: Camera,
  seed: number,
  fps: number,
  prone = false,
): PoseTrace {
  const random = randomFrom(seed);
  const facing = Math.cos((camera.azimuth * Math.PI) / 180) > 0;
  const detect = noisy(random, facing);
  const { person } = performance;
  const scale =
    Math.max(camera.pictureWidth, camera.pictureHeight) / 2 / Math.tan((camera.fieldOfView * Math.PI) / 360);
  const bodyLength = ((person.trunk + person.thigh + person.shank) * scale) / camera.distance;
  const breathing = 0.003 + 0.003 * random();
  const frames: PoseFrame[] = [];
  for (let t = 0; t <= performance.ms; t += 1000 / fps) {
    const timestampMs = Math.round(t * 10) / 10;
    const joints = performance.at(timestampMs, breathing);
    const points = project(prone ? raiseHips(joints) : joints, camera);
    frames.push({ timestampMs, keypoints: detect(points, bodyLength, timestampMs) });
  }
  return { schema: 1, width: camera.pictureWidth, height: camera.pictureHeight, frames };
}

/** A set of glute bridges: full and short ones, with full and short pauses, and the ways in and out. */
export function bridgeTrial(seed: number, view: View, fps?: number): Trial {
  const { random, pick, chance, person } = draw(seed);
  const feet = pick(1.75, 2.1);
  const at = (hipAngle: number) => bridgePosture(person, { hipAngle, feet });
  const show = new Performance(person, 'standing')
    .stays(800)
    .still('sitting', 600)
    .into(1200, at(0))
    .stays(pick(1500, 3000));
  const [shortPauses, shortLifts] = [chance(0.4), chance(0.35)];
  let [reps, pauses, lifts] = [0, 0, 0];
  for (let i = Math.floor(pick(3, 7)); i > 0; i--) {
    const low = shortLifts && chance(0.4);
    const brief = !low && shortPauses && chance(0.5);
    const top = low ? pick(145, 154) : pick(167, 180);
    const rest = 122;
    show
      .through(pick(700, 1700), (share) => at(rest + (top - rest) * share))
      .stays(brief ? pick(500, 2200) : pick(3100, 4200))
      .through(pick(700, 1900), (share) => at(top + (rest - top) * share))
      .into(200, at(0))
      .stays(pick(700, 1400));
    reps += low ? 0 : 1;
    lifts += low ? 1 : 0;
    pauses += brief ? 1 : 0;
  }
  show.still('sitting', 800).still('standing', 800);
  const trace = film(show, cameraFor(view, pick, random), seed + 1, fps ?? pick(10, 30));
  const faults = [...(lifts > 0 ? ['incomplete-lift'] : []), ...(pauses > 0 ? ['short-pause'] : [])];
  return { exerciseId: 'glute-bridge', trace, truth: { reps, goodS: null, faults } };
}

/** The plank's limits for true joints: those of the rules less the bias of the hip keypoint. Basis: our coaching notes. */
const PLANK_LIMITS = { sag: -0.01 - PRONE_HIP_BIAS, pike: 0.14 - PRONE_HIP_BIAS, knee: 150 } as const;
/** A forearm lies on the floor below this height, metres. */
const ON_FLOOR_M = 0.11;

/** Is this, by its joints, a plank in good form? */
function inForm(joints: Joints3, legs: Performance['person']): boolean {
  const at = ({ x, y }: { x: number; y: number }) => ({ x, y });
  const {
    left_shoulder: shoulder,
    left_hip: hip,
    left_knee: knee,
    left_ankle: ankle,
    left_elbow: elbow,
    left_wrist: wrist,
  } = joints;
  const offset = signedOffset(at(hip), at(shoulder), at(ankle), { x: 0, y: 1 }) ?? 0;
  const kneeAngle = angleAt(at(hip), at(knee), at(ankle)) ?? 0;
  const propped = elbow.y < ON_FLOOR_M && wrist.y < ON_FLOOR_M && shoulder.y - elbow.y > 0.22 * legs.trunk;
  return propped && offset > PLANK_LIMITS.sag && offset < PLANK_LIMITS.pike && kneeAngle > PLANK_LIMITS.knee;
}

/** Seconds of good plank in a performance, every 10 ms looked at. */
function goodSeconds(show: Performance): number {
  let good = 0;
  for (let t = 0; t < show.ms; t += 10) if (inForm(show.at(t, 0), show.person)) good += 0.01;
  return good;
}

const PLANK_FAULTS: readonly { readonly id: string; readonly shape: (pick: Pick) => Partial<PlankShape> }[] =
  [
    { id: 'hips-sag', shape: (pick) => ({ offset: pick(-0.13, -0.065) }) },
    { id: 'hips-pike', shape: (pick) => ({ offset: pick(0.14, 0.27) }) },
    { id: 'knees-bent', shape: (pick) => ({ knee: pick(105, 138) }) },
  ];

/** A plank with, or without, one of its major faults in the middle, and the ways in and out. */
export function plankTrial(seed: number, view: View, fps?: number): Trial {
  const { random, pick, oneOf, chance, person } = draw(seed);
  const own = {
    ...goodPlank,
    offset: pick(-0.02, 0.04),
    knee: pick(170, 179),
    elbowAhead: pick(-0.1, 0.12),
    headDrop: pick(0, 0.15),
  };
  const shown = (shape: Partial<PlankShape>) => {
    const whole = { ...own, ...shape };
    return plankPosture(person, whole);
  };
  const show = new Performance(person, 'standing').stays(700).still('all-fours', 800).into(900, shown({}));
  show.stays(pick(4000, 9000));
  const fault = chance(0.6) ? oneOf(PLANK_FAULTS) : undefined;
  if (fault) {
    const bad = shown(fault.shape(pick));
    const lastsMs = pick(1400, 2300);
    show.into(350, bad).stays(lastsMs).into(350, shown({})).stays(pick(4000, 9000));
  }
  show.still('kneeling', 1200).still('standing', 700);
  const trace = film(show, cameraFor(view, pick, random), seed + 1, fps ?? pick(10, 30), true);
  return {
    exerciseId: 'plank',
    trace,
    truth: { reps: 0, goodS: goodSeconds(show), faults: fault ? [fault.id] : [] },
  };
}

/** About a minute of what is no exercise: postures in any order, half bridges, and the other exercise. */
export function negativeTrial(seed: number, exerciseId: string): Trial {
  const { random, pick, oneOf, person } = draw(seed);
  const show = new Performance(person, 'standing');
  while (show.ms < 55_000) {
    const posture: StillPosture = oneOf(STILL_POSTURES) ?? 'standing';
    show.still(posture, pick(1000, 6000));
    if (exerciseId === 'plank' && random() < 0.25) {
      for (const top of [0, 172, 0])
        show.into(1000, bridgePosture(person, { hipAngle: top, feet: 1.9 })).stays(pick(800, 3500));
    }
    if (exerciseId === 'glute-bridge' && random() < 0.25)
      show.into(1000, plankPosture(person, goodPlank)).stays(pick(1000, 6000));
    if (exerciseId === 'glute-bridge' && random() < 0.25) {
      for (const top of [0, 140, 0, 138, 0])
        show.into(700, bridgePosture(person, { hipAngle: top, feet: 1.9 })).stays(pick(300, 900));
    }
  }
  const trace = film(show, cameraFor('good', pick, random), seed + 1, pick(10, 30));
  return { exerciseId, trace, truth: { reps: 0, goodS: 0, faults: [] } };
}
