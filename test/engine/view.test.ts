import { describe, expect, it } from 'vitest';
import type { EngineEvent, ViewVerdict } from '../../src/engine/events.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { exercises } from '../../src/exercises/index.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { ballBackExtension } from '../../src/exercises/ball-back-extension/exercise.ts';
import { ballKneeTuck } from '../../src/exercises/ball-knee-tuck/exercise.ts';
import { ballPike } from '../../src/exercises/ball-pike/exercise.ts';
import { ballReverseLegRaise } from '../../src/exercises/ball-reverse-leg-raise/exercise.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import type { Keypoint, PoseTrace } from '../../src/pose/pose-frame.ts';
import { setTrial } from '../../tools/bench/trial.ts';
import { trainee } from '../support/trainee.ts';

const TORSO = 110;
/** Indices of the wrists among the keypoints; their elbows and shoulders come two and four before them. */
const WRISTS = { left: 9, right: 10 } as const;

/** The far side moved by that many torso lengths along and across the trunk, as a turned camera shows it. */
const turned = (trace: PoseTrace, along: number, across: number): PoseTrace => ({
  ...trace,
  frames: trace.frames.map(({ timestampMs, keypoints }) => ({
    timestampMs,
    keypoints:
      keypoints?.map(([x, y, score], i): Keypoint =>
        i > 0 && i % 2 === 0 ? [x + along * TORSO, y - across * TORSO, score] : [x, y, score],
      ) ?? null,
  })),
});

/** All lengths along the floor shortened, as a camera at the head or the feet shows them. */
const foreshortened = (trace: PoseTrace): PoseTrace => ({
  ...trace,
  frames: trace.frames.map(({ timestampMs, keypoints }) => ({
    timestampMs,
    keypoints:
      keypoints?.map(([x, y, score], i): Keypoint => [
        320 + (x - 320) * 0.3 + (i % 2 === 0 ? 60 : 0),
        y,
        score,
      ]) ?? null,
  })),
});

const views = (log: readonly EngineEvent[]): ViewVerdict[] =>
  log.flatMap((event) => (event.type === 'ViewJudged' ? [event.view] : []));
const held = (trace: PoseTrace) => judgeTrace(plank, trace);

describe('the view', () => {
  const whole = trainee.planks(6000).trace(15);

  it.each([
    [0.1, 0.05, 'good'],
    [0.45, 0.05, 'warn'],
    [0.1, 0.23, 'warn'],
  ] as const)('with the shoulders %f along and %f across is %3$s, and credited', (along, across, verdict) => {
    const { log, report } = held(turned(whole, along, across));
    expect(views(log)).toEqual([verdict]);
    expect(report.holds).toHaveLength(1);
  });

  it.each([
    [0.7, 0.05],
    [0.1, 0.5],
  ])(
    'with the shoulders %f along and %f across is refused: nothing is credited, and it says why',
    (along, across) => {
      const { log, report } = held(turned(whole, along, across));
      expect(views(log)).toEqual(['refused']);
      expect(report.holds).toEqual([]);
      expect(report.faults).toEqual([]);
      expect(report.notJudged).toMatchObject([{ rule: '*', why: 'view' }]);
    },
  );

  it('from the head or the feet is refused, although no posture can be recognised', () => {
    const { log, report } = held(foreshortened(whole));
    expect(views(log)).toEqual(['refused']);
    expect(report.holds).toEqual([]);
  });

  it('is judged afresh once the camera has been turned', () => {
    const frames = [
      ...turned(whole, 0.7, 0.05).frames,
      ...whole.frames.map((f) => ({ ...f, timestampMs: f.timestampMs + 6100 })),
    ];
    const { log, report } = held({ ...whole, frames });
    expect(views(log)).toEqual(['refused', 'good']);
    expect(report.holds).toHaveLength(1);
    expect(report.notJudged).toHaveLength(1);
  });
});

describe('a set in a doubtful view', () => {
  const reportOf = (exercise: Exercise, seed: number, view: { azimuth: number; height: number }) =>
    judgeTrace(exercise, setTrial(exercise.id, seed, view).trace).report;

  it.each([
    ['pike', 45, 1, ballPike],
    ['pike', 45, 1.2, ballPike],
    ['knee tuck', 45, 1, ballKneeTuck],
    ['leg raise', 45, 0.5, ballReverseLegRaise],
  ] as const)(
    'is judged whole or not at all: %s from %i degrees round, %f m up',
    (_, azimuth, height, exercise) => {
      for (const seed of [1, 2, 3]) {
        const { reps, notJudged } = reportOf(exercise, seed, { azimuth, height });
        const isRefused = notJudged.some(({ rule, why }) => rule === '*' && why === 'view');
        expect(isRefused && reps.some(({ counted }) => counted)).toBe(false);
      }
    },
  );

  it.each([
    [300_063, 15, 3],
    [300_063, 0, 3],
  ])(
    'counts a back extension that is read a degree too low (set %i, from %i degrees)',
    (seed, azimuth, full) => {
      const { reps } = reportOf(ballBackExtension, seed, { azimuth, height: 1.5 });
      expect(reps.filter(({ counted }) => counted)).toHaveLength(full);
    },
  );

  it.each([2, 4, 13])(
    'is not judged from the middle of it, because a pike turned the trunk (set %i)',
    (seed) => {
      const { reps, notJudged } = reportOf(ballPike, seed, { azimuth: 45, height: 1.5 });
      expect(reps).toEqual([]);
      expect(notJudged).toMatchObject([{ rule: '*', why: 'view' }]);
    },
  );

  it.each(exercises.filter(({ view }) => view === 'sagittal'))(
    'is judged from 45 degrees round, half a metre up: $id',
    (exercise) => {
      const refused = [1, 2, 3].filter((seed) =>
        reportOf(exercise, seed, { azimuth: 45, height: 0.5 }).notJudged.some(({ why }) => why === 'view'),
      );
      expect(refused).toEqual([]);
    },
  );

  it('is refused for the view, even if it is the joints that it hides', () => {
    for (const seed of [1, 2, 3]) {
      const { reps, notJudged } = reportOf(ballPike, seed, { azimuth: 75, height: 1 });
      expect(reps).toEqual([]);
      expect(notJudged).toContainEqual(expect.objectContaining({ rule: '*', why: 'view' }));
    }
  });
});

it.each([
  [plank, 13, 75],
  [ballBackExtension, 300_070, 60],
])(
  'the view of a trainee who looks upright half of the time is refused ($id, set %i, from %i degrees)',
  (exercise, seed, azimuth) => {
    const { log, report } = judgeTrace(
      exercise,
      setTrial(exercise.id, seed, { azimuth, height: 0.25 }).trace,
    );
    expect(views(log)).toContain('refused');
    expect(report.notJudged).toContainEqual(expect.objectContaining({ rule: '*', why: 'view' }));
  },
);

describe('the view of a trainee who faces the camera', () => {
  const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8];
  const from = (height: number, azimuth = 0, seeds: readonly number[] = EIGHT) =>
    seeds.map((seed) => {
      const { trace } = setTrial('side-plank', seed, { azimuth, height });
      return judgeTrace(sidePlank, trace).report;
    });

  it.each([60, 75])('from %i degrees round is refused, at whatever height', (azimuth) => {
    for (const height of [0.5, 1, 1.5])
      for (const { holds, notJudged } of from(height, azimuth)) {
        expect(holds).toEqual([]);
        expect(notJudged).toContainEqual(expect.objectContaining({ rule: '*', why: 'view' }));
      }
  });

  it.each([75, 90])(
    'from %i degrees round and above is refused, though the body looks upright',
    (azimuth) => {
      for (const height of [1.2, 2])
        for (const { holds, notJudged } of from(height, azimuth, [1, 2, 3])) {
          expect(holds).toEqual([]);
          expect(notJudged).toContainEqual(expect.objectContaining({ rule: '*', why: 'view' }));
        }
    },
  );

  it('from 30 degrees round is judged, though the trunk looks short, seven times of eight or more', () => {
    expect(from(1, 30).filter(({ holds }) => holds.length > 0).length).toBeGreaterThanOrEqual(7);
  });

  it.each([1, 2, 4])('is not said to be wrong because of a straight arm (body %i)', (seed) => {
    const { trace } = setTrial('side-plank', seed, { azimuth: 0, height: 1 });
    const straight = trace.frames.map((frame) => ({
      ...frame,
      keypoints:
        frame.keypoints?.map((point, i, all): Keypoint => {
          const [shoulder, elbow] = [all[i - 4], all[i - 2]];
          if ((i !== WRISTS.left && i !== WRISTS.right) || !shoulder || !elbow) return point;
          return [elbow[0], 2 * elbow[1] - shoulder[1], point[2]];
        }) ?? null,
    }));
    const { holds, notJudged } = judgeTrace(sidePlank, { ...trace, frames: straight }).report;
    expect(holds).toEqual([]);
    expect(notJudged.map(({ why }) => why)).not.toContain('view');
    expect(notJudged.length).toBeGreaterThan(0);
  });

  it('from 2.5 m up is refused by the forearm and the shoulders, six times of eight or more', () => {
    const refused = from(2.5).filter(({ holds }) => holds.length === 0);
    expect(refused.length).toBeGreaterThanOrEqual(6);
    for (const { notJudged } of refused) expect(notJudged).toMatchObject([{ rule: '*', why: 'view' }]);
  });

  it('from the side of the feet or the head, and from above, is refused for the view and not for the posture', () => {
    for (const { holds, notJudged } of from(2, 30, [1, 5, 7, 13, 14, 20, 24])) {
      expect(holds).toEqual([]);
      expect(notJudged).toContainEqual(expect.objectContaining({ rule: '*', why: 'view' }));
    }
  });

  it('from a table of .75 m is judged', () => {
    for (const { holds } of from(0.75)) expect(holds.length).toBeGreaterThan(0);
  });
});

it.each([400, 700])(
  'refuses a bridge that begins %i ms after the trainee lies there, before the view is known',
  (ms) => {
    const bridge = trainee.liesDown(ms).bridges(1, { pauseMs: 1500 }).trace(15);
    const { log, report } = judgeTrace(gluteBridge, turned(bridge, 0.7, 0.05));
    expect(views(log)).toEqual(['refused']);
    expect(report.reps).toEqual([]);
    expect(report.notJudged).toMatchObject([{ rule: '*', why: 'view' }]);
  },
);
