import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { exercises } from '../../src/exercises/index.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { noPose, trackPose } from '../../src/pose/track/track-pose.ts';
import type { Keypoint, PoseTrace } from '../../src/pose/pose-frame.ts';
import { stillPosture } from '../../src/mannequin/body/still.ts';
import { shifted } from '../../src/mannequin/body/figure.ts';
import { makePerson } from '../../src/mannequin/body/person.ts';
import { vector } from '../../src/mannequin/body/vector.ts';
import { asSeenIn } from '../../tools/bench/as-seen.ts';
import { cameraFor, film, swayOf } from '../../tools/bench/film.ts';
import { sceneOf, shortPlan } from '../../tools/bench/trial.ts';
import { withSomebodyElse } from '../support/disturbed.ts';
import { performed } from '../support/performed.ts';

const FPS = 15;
/** The beginning of a hold may be detected this much later, because it is not immediately clear which person holds. */
const LATER_S = 1.2;

const alone = (exercise: Exercise): PoseTrace =>
  performed(exercise.id, [], 2, exercise.kind === 'hold' ? { pauseMs: 6000 } : {}, FPS);

const judged = (exercise: Exercise, trace: PoseTrace) => {
  const { reps, holds, faults } = judgeTrace(exercise, trace).report;
  return {
    reps: reps.map(({ counted }) => counted),
    holds: holds.length,
    goodS: holds.reduce((sum, { goodS }) => sum + goodS, 0),
    faults: faults.map(({ id }) => id),
  };
};

describe.each(exercises)('$id, with another person in the picture', (exercise) => {
  const trace = alone(exercise);
  const right = judged(exercise, trace);

  it.each(
    [2, 3, 4, 5].flatMap((every) =>
      ['first', 'last'].flatMap((turn) =>
        [-60, 40, 180].map((acrossPx) => ({ every, turn, acrossPx, place: `${acrossPx} px across` })),
      ),
    ),
  )('is judged as alone: the other one $turn of $every pictures, $place', ({ every, turn, acrossPx }) => {
    const at = turn === 'first' ? 0 : every - 1;
    const { goodS, ...rest } = judged(
      exercise,
      withSomebodyElse(trace, (i) => i % every === at, acrossPx),
    );
    expect(rest).toEqual({ reps: right.reps, holds: right.holds, faults: right.faults });
    expect(right.goodS - goodS).toBeLessThan(LATER_S * Math.max(1, right.holds));
  });
});

/** A person walks past the mat, from one side of the picture to the other, and the detector finds only that person. */
function passedBy(exerciseId: string, fromMs: number, lastsMs: number): PoseTrace {
  const { motion, show, draw } = sceneOf(exerciseId, 3, (one) => shortPlan(one, null, 0));
  const passing = stillPosture(makePerson({ height: 1.8 }), 'standing');
  return film(show.performance, {
    camera: cameraFor(show, 'good', draw),
    asSeen: asSeenIn(motion),
    sway: swayOf(draw),
    seed: 4,
    fps: FPS,
    instead: (ms) => {
      const share = (ms - fromMs) / lastsMs;
      return share > 0 && share < 1 ? shifted(passing, vector(4 * share - 2, 0, 0.5)) : null;
    },
  });
}

/** The knees and feet are out of the picture between those times (ms). */
const withoutLegs = (trace: PoseTrace, fromMs: number, toMs: number): PoseTrace => ({
  ...trace,
  frames: trace.frames.map(({ timestampMs, keypoints }) => ({
    timestampMs,
    keypoints:
      timestampMs < fromMs || timestampMs > toMs || !keypoints
        ? keypoints
        : keypoints.map(([x, y, score], i): Keypoint => [x, y, i >= 13 ? 0.05 : score]),
  })),
});

describe.each(exercises)('$id, while a person walks past', (exercise) => {
  it.each([
    [900, false],
    [1500, false],
    [1500, true],
    [2500, false],
  ])('does not take the person for a camera that moves, in %i ms, legs cut off: %s', (lastsMs, legless) => {
    const { setStartMs } = sceneOf(exercise.id, 3, (one) => shortPlan(one, null, 0)).show;
    const fromMs = setStartMs + 4000;
    const trace = passedBy(exercise.id, fromMs, lastsMs);
    const seen = legless ? withoutLegs(trace, fromMs, fromMs + lastsMs) : trace;
    const { log } = judgeTrace(exercise, seen);
    const whys = log.flatMap((event) => (event.type === 'RuleNotJudged' ? [event.why] : []));
    expect(whys).not.toContain('camera-moved');
    expect(log.filter(({ type }) => type === 'FaultFound')).toEqual([]);
  });
});

it.each([-80, -40, 0, 40])(
  'a passer-by who comes near the place of the trainee, %i px across, stays another person',
  (acrossPx) => {
    const trace = alone(plank);
    const fromMs = (trace.frames.at(-1)?.timestampMs ?? 0) / 2;
    const isPassing = (ms: number): boolean => ms > fromMs && ms < fromMs + 1800;
    const passed = withSomebodyElse(trace, (_, ms) => isPassing(ms), acrossPx);
    const presences = new Set<string>();
    let pose = noPose;
    for (const frame of passed.frames) {
      const [next, body] = trackPose(pose, frame, passed, false);
      pose = next;
      if (isPassing(frame.timestampMs)) presences.add(body.presence);
    }
    expect(presences).toEqual(new Set(['another-person']));
  },
);
