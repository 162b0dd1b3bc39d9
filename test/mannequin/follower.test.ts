import { describe, expect, it } from 'vitest';
import type { EngineEvent, Hold } from '../../src/engine/events.ts';
import { finishJudging, judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { exercises, motions } from '../../src/exercises/index.ts';
import { project } from '../../src/mannequin/camera.ts';
import { CAST, CAST_NAMES } from '../../src/mannequin/body/cast.ts';
import { jointsOf, LIMB_JOINTS, midHip, midShoulder, type Figure } from '../../src/mannequin/body/figure.ts';
import {
  figureOf,
  follow,
  startFollowing,
  whereFollowed,
  type ShownDose,
  type Following,
  type SetInstruction,
} from '../../src/mannequin/act/follower.ts';
import type { Person } from '../../src/mannequin/body/person.ts';
import { distance, vector, type Vector } from '../../src/mannequin/body/vector.ts';
import { SIDES } from '../../src/pose/keypoints.ts';
import type { PoseFrame } from '../../src/pose/pose-frame.ts';
import { asSeenIn } from '../../tools/bench/as-seen.ts';
import { motionOf } from '../../tools/bench/trial.ts';

const DOSES: Readonly<Record<string, ShownDose>> = {
  plank: { kind: 'hold', holdS: 4 },
  'side-plank': { kind: 'hold', holdS: 4 },
  locust: { kind: 'holds', times: 2, holdS: 4, relaxS: 3 },
};

/** Every exercise in the order of the routine, on one side after the other if it has sides. */
const routine: readonly SetInstruction[] = exercises
  .flatMap(({ id }) =>
    (id === 'side-plank' ? (['right', 'left'] as const) : [null]).map((side) => ({ id, side })),
  )
  .map(({ id, side }, index) => ({
    index,
    exerciseId: id,
    side,
    dose: DOSES[id] ?? { kind: 'reps', reps: 2 },
  }));

const toldOf = (exerciseId: string): SetInstruction => {
  const found = routine.find((told) => told.exerciseId === exerciseId);
  if (!found) throw new Error(exerciseId);
  return found;
};

const SIZE = { width: 960, height: 540 };
const camera = whereFollowed('side', { pictureWidth: SIZE.width, pictureHeight: SIZE.height });

/** The detector guesses joints outside the picture, and marks them with low scores. */
const SCORE = { inside: 0.75, outside: 0.1 } as const;

function seen(person: Person, figure: Figure, exerciseId: string, timestampMs: number): PoseFrame {
  const joints = asSeenIn(motionOf(exerciseId))(jointsOf(person, figure));
  const keypoints = project(joints, camera).map(({ x, y }) => {
    const inside = x > 0 && y > 0 && x < SIZE.width && y < SIZE.height;
    return [x, y, inside ? SCORE.inside : SCORE.outside] as const;
  });
  return { timestampMs, keypoints };
}

const holdsIn = (log: readonly EngineEvent[]): readonly Hold[] =>
  log.flatMap((event) => (event.type === 'HoldEnded' ? [event.hold] : []));

/** How much of the dose the log contains: reps, seconds, or holds that were held for long enough. */
function doneIn(log: readonly EngineEvent[], { dose }: SetInstruction): number {
  if (dose.kind === 'reps') return log.filter(({ type }) => type === 'RepCompleted').length;
  if (dose.kind === 'holds') return holdsIn(log).filter(({ goodMs }) => goodMs >= dose.holdS * 1000).length;
  const last = log.findLast((event) => event.type === 'HoldProgressed');
  return last ? Math.floor(last.goodMs / 1000) : 0;
}

const askedBy = (dose: ShownDose): number =>
  dose.kind === 'reps' ? dose.reps : dose.kind === 'hold' ? dose.holdS : dose.times;

/** Milliseconds: ten pictures a second; the maximum time for a set; the rests in between. */
const STEP_MS = 100;
const LONG_MS = 60_000;
const WAIT_MS = 3000;

/** The routine as a workout leads it: each set until it is counted, then nothing for a while. */
function led(person: Person) {
  let following = startFollowing(person, motions);
  let atMs = 0;
  return routine.map((told) => {
    const exercise = exercises.find(({ id }) => id === told.exerciseId);
    if (!exercise) throw new Error(told.exerciseId);
    let judging = startJudging();
    const until = (asked: SetInstruction | null, over: (log: readonly EngineEvent[]) => boolean) => {
      const log: EngineEvent[] = [];
      for (const endMs = atMs + LONG_MS; atMs < endMs && !over(log);) {
        atMs += STEP_MS;
        following = follow(following, asked, atMs);
        const frame = seen(person, figureOf(following), told.exerciseId, atMs);
        const [next, events] = judgeFrame(exercise, judging, frame, SIZE);
        judging = next;
        log.push(...events);
      }
      return log;
    };
    const during = until(told, (log) => doneIn(log, told) >= askedBy(told.dose));
    const restMs = atMs + WAIT_MS;
    const after = [...until(null, () => atMs >= restMs), ...finishJudging(exercise, judging, atMs)];
    return { told, during, after, id: told.exerciseId, side: told.side ?? 'both' };
  });
}

describe.each(CAST_NAMES)('%s follows a workout', (who) => {
  it.each(led(CAST[who].person))(
    '$id, $side: well, as instructed, and no more',
    ({ told, during, after }) => {
      expect(doneIn(during, told)).toBe(askedBy(told.dose));
      const all = [...during, ...after];
      const amiss = new Set(['FaultFound', 'RepAttempted', 'SwitchOffered', 'TrackingLost']);
      expect(all.filter(({ type }) => amiss.has(type))).toEqual([]);
      expect(after.filter(({ type }) => type === 'RepCompleted' || type === 'HoldStarted')).toEqual([]);
      if (told.side) expect(holdsIn(all).map(({ side }) => side)).toEqual([told.side]);
    },
  );
});

/** Pictures of a fast camera, and the largest step of any point from one to the next (m). Basis: a head on its way down. */
const BETWEEN_MS = 50;
const FAR_M = 0.15;

/** Every joint, the keypoints of the head, and the ball. */
const pointsOf = (person: Person, figure: Figure): readonly Vector[] => [
  ...Object.values(jointsOf(person, figure)),
  ...SIDES.flatMap((side) => LIMB_JOINTS.map((joint) => figure[side][joint])),
  ...(figure.ball ? [figure.ball.centre] : []),
];

/** Follows the instruction of each time: the states, one for every picture. */
function followed(
  person: Person,
  toldAt: (ms: number) => SetInstruction | null,
  endMs: number,
): readonly Following[] {
  const states = [follow(startFollowing(person, motions), toldAt(0), 0)];
  for (let ms = BETWEEN_MS; ms <= endMs; ms += BETWEEN_MS)
    states.push(follow(states.at(-1) ?? startFollowing(person, motions), toldAt(ms), ms));
  return states;
}

function farthestStep(states: readonly Following[]): number {
  const pictures = states.map((state) => pointsOf(state.person, figureOf(state)));
  return Math.max(
    ...pictures.slice(1).map((points, i) => {
      const before = pictures[i] ?? [];
      expect(points).toHaveLength(before.length);
      return Math.max(...points.map((point, k) => distance(point, before[k] ?? vector(9, 9))));
    }),
  );
}

/** Instructed for that long, then nothing until it stands again. */
const TOLD_MS = 25_000;
const UP_MS = 15_000;

describe('continues without a jump', () => {
  it.each(CAST_NAMES)('%s, through the whole routine', (who) => {
    const oneMs = TOLD_MS + UP_MS;
    const toldAt = (ms: number): SetInstruction | null =>
      (ms % oneMs < TOLD_MS ? routine[Math.floor(ms / oneMs)] : null) ?? null;
    expect(farthestStep(followed(CAST[who].person, toldAt, routine.length * oneMs))).toBeLessThan(FAR_M);
  });

  it.each(['plank', 'ball-back-extension', 'locust'])('whenever the instruction is withdrawn: %s', (id) => {
    for (let stopMs = 300; stopMs < 16_000; stopMs += 950) {
      const states = followed(CAST.man.person, (ms) => (ms < stopMs ? toldOf(id) : null), stopMs + UP_MS);
      expect(farthestStep(states), `stopped at ${String(stopMs)}`).toBeLessThan(FAR_M);
      expect(states.at(-1), `stopped at ${String(stopMs)}`).toMatchObject({ act: null, rolled: 0 });
    }
  });
});

const { person } = CAST.woman;
const heightsOf = (states: readonly Following[]): readonly number[] =>
  states.map((state) => midShoulder(figureOf(state)).y);

describe('instructed for longer than the exercise was planned to last', () => {
  it('a plank continues in place', () => {
    const heights = heightsOf(followed(person, () => toldOf('plank'), 60_000)).slice(8000 / BETWEEN_MS);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.01);
  });

  it('reps go on after a breath, and nobody gets up', () => {
    const states = followed(person, () => toldOf('ball-pike'), 120_000).slice(8000 / BETWEEN_MS);
    const hips = states.map((state) => midHip(figureOf(state)).y);
    const half = (Math.max(...hips) + Math.min(...hips)) / 2;
    const rises = hips.filter((y, i) => y >= half && (hips[i - 1] ?? y) < half).length;
    expect(rises).toBeGreaterThan(15);
    expect(Math.max(...heightsOf(states))).toBeLessThan(0.8);
  });
});

it('turns back on the way down without having got there', () => {
  const heights = heightsOf(followed(person, (ms) => (ms < 1500 ? toldOf('plank') : null), 8000));
  expect(Math.min(...heights)).toBeGreaterThan(0.7);
  expect(heights.at(-1)).toBeCloseTo(heights[0] ?? 0, 5);
});

it('gets up before it resumes an exercise that it was told to stop', () => {
  const toldAt = (ms: number): SetInstruction | null => (ms > 15_000 && ms < 16_500 ? null : toldOf('plank'));
  const states = followed(person, toldAt, 40_000);
  expect(farthestStep(states)).toBeLessThan(FAR_M);
  expect(Math.max(...heightsOf(states.slice(15_000 / BETWEEN_MS)))).toBeGreaterThan(0.8 * person.height);
  expect(heightsOf(states).at(-1)).toBeLessThan(0.5);
});

it('turns all the way around, even if told to stop while it turns', () => {
  const left = { ...toldOf('side-plank'), side: 'left' } as const;
  const states = followed(person, (ms) => (ms < 500 ? left : null), 3000);
  expect(farthestStep(states)).toBeLessThan(FAR_M);
  expect([0, 1]).toContain(states.at(-1)?.turned);
});

it('goes from one exercise to the next by way of standing', () => {
  const toldAt = (ms: number): SetInstruction => toldOf(ms < 20_000 ? 'plank' : 'glute-bridge');
  const states = followed(person, toldAt, 40_000);
  const between = heightsOf(states).slice(20_000 / BETWEEN_MS, 30_000 / BETWEEN_MS);
  expect(Math.max(...between)).toBeGreaterThan(0.8 * person.height);
  expect(states.at(-1)?.act?.instruction.exerciseId).toBe('glute-bridge');
});

it('does no exercise that it does not know', () => {
  const unknown: SetInstruction = { ...toldOf('plank'), exerciseId: 'headstand' };
  expect(() => follow(startFollowing(person, motions), unknown, 0)).toThrow('headstand');
});
