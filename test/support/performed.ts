import { perform, type Choreography, type PutIn } from '../../src/mannequin/act/choreography.ts';
import { project, type Camera } from '../../src/mannequin/camera.ts';
import { jointsOf } from '../../src/mannequin/body/figure.ts';
import { shapeBetween, type Motion, type MotionTempo, type Shape } from '../../src/mannequin/act/motion.ts';
import type { Performance } from '../../src/mannequin/act/performance.ts';
import { makePerson } from '../../src/mannequin/body/person.ts';
import { vector } from '../../src/mannequin/body/vector.ts';
import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import type { Keypoint, PoseFrame, PoseTrace } from '../../src/pose/pose-frame.ts';
import { asSeenIn } from '../../tools/bench/as-seen.ts';
import { motionOf } from '../../tools/bench/trial.ts';

const person = makePerson({ height: 1.72 });
const SCORE = { near: 0.75, far: 0.6 } as const;

/** A lens at .4 m, 2.6 m away, square to the body. */
const camera: Camera = {
  aim: vector(0.6, 0.4),
  azimuth: 0,
  height: 0.4,
  distance: 2.6,
  roll: 0,
  fieldOfView: 68,
  pictureWidth: 640,
  pictureHeight: 360,
};

/** The mannequin does an exercise well, except for the faults in every rep, as a camera at its side sees it, without noise. */
export const performed = (
  exerciseId: string,
  faults: readonly PutIn[],
  times: number,
  tempo: Partial<MotionTempo> = {},
  fps = 30,
): PoseTrace => performedAs(motionOf(exerciseId), faults, times, { tempo, fps });

/** The same for any motion. */
export function performedAs(
  motion: Motion,
  faults: readonly PutIn[],
  times: number,
  { tempo = {}, fps = 30 }: { readonly tempo?: Partial<MotionTempo>; readonly fps?: number } = {},
): PoseTrace {
  const well = { faults: [], tempo };
  const badly = { faults, tempo: motion.kind === 'hold' ? { pauseMs: 4000 } : tempo };
  const stretches =
    motion.kind === 'hold'
      ? [well, badly]
      : Array.from({ length: times }, () => (faults.length > 0 ? badly : well));
  return performedEach(motion, stretches, fps);
}

/** The same, with each rep or hold as planned. */
export function performedEach(motion: Motion, stretches: Choreography['stretches'], fps = 30): PoseTrace {
  const { rest, full } = motion;
  const plan = { stretches, settleMs: 2000, wholeWay: false };
  return traceOf(motion, perform(motion, person, { rest, full }, plan).performance, fps);
}

/**
 * Reps of any motion without a rest between them: the body turns around at that share of the way from the rest to the top. `badly`: the
 * faults of the reps that have one.
 */
export function performedTurning(
  motion: Motion,
  times: number,
  share: number,
  badly: Readonly<Record<number, Shape>> = {},
): PoseTrace {
  const { rest, full, tempo } = motion;
  const plan = { stretches: [], settleMs: 2000, wholeWay: false };
  const { performance } = perform(motion, person, { rest, full }, plan);
  const turn = shapeBetween(rest, full, share);
  for (let i = 0; i < times; i++) {
    const [from, to] = [i === 0 ? rest : turn, i === times - 1 ? rest : turn];
    const top = { ...full, ...badly[i] };
    performance.moves(tempo.riseMs, motion, from, top).stays(tempo.pauseMs);
    performance.moves(tempo.lowerMs, motion, top, to);
  }
  return traceOf(motion, performance.stays(2000), 30);
}

function traceOf(motion: Motion, performance: Performance, fps: number): PoseTrace {
  const asSeen = asSeenIn(motion);
  const frames: PoseFrame[] = [];
  for (let t = 0; t <= performance.ms; t += 1000 / fps) {
    const figure = performance.at(t);
    const points = figure && project(asSeen(jointsOf(person, figure)), camera);
    const keypoints = points?.map(({ x, y }, i): Keypoint => {
      const far = KEYPOINT_NAMES[i]?.startsWith('right') === true;
      return [x, y, far ? SCORE.far : SCORE.near];
    });
    frames.push({ timestampMs: t, keypoints: keypoints ?? null });
  }
  return { schema: 1, width: camera.pictureWidth, height: camera.pictureHeight, frames };
}
