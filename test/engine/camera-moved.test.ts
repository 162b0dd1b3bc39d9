import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { statusOf } from '../../src/engine/status.ts';
import type { EngineEvent } from '../../src/engine/events.ts';
import type { Keypoint, PoseTrace } from '../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { readTakes } from '../../tools/bench/rendered/takes.ts';
import { performed } from '../support/performed.ts';

/** The picture shifted (pixels) and turned about its middle (degrees), from that time on. */
const movedAt = (
  trace: PoseTrace,
  ms: number,
  [dx, dy]: readonly [number, number],
  degrees = 0,
): PoseTrace => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [cx, cy] = [trace.width / 2, trace.height / 2];
  const place = ([x, y, score]: Keypoint): Keypoint => [
    cx + dx + cos * (x - cx) - sin * (y - cy),
    cy + dy + sin * (x - cx) + cos * (y - cy),
    score,
  ];
  return {
    ...trace,
    frames: trace.frames.map((frame) =>
      frame.timestampMs < ms ? frame : { ...frame, keypoints: frame.keypoints?.map(place) ?? null },
    ),
  };
};

const isMove = (event: EngineEvent): boolean =>
  event.type === 'RuleNotJudged' && event.why === 'camera-moved';

describe.each(exercises)('$id', ({ id, ...rest }) => {
  const exercise = { id, ...rest };
  const set = performed(id, [], 3, exercise.kind === 'hold' ? { pauseMs: 5000 } : {}, 15);
  const middleMs = (set.frames.at(-1)?.timestampMs ?? 0) / 2;

  it('does not count as a camera that moves', () => {
    expect(judgeTrace(exercise, set).log.filter(isMove)).toEqual([]);
  });

  it.each([
    ['is pushed', [45, 0], 0],
    ['is knocked', [-20, 35], 0],
    ['is turned', [0, 0], 8],
    ['falls over', [0, 0], 60],
  ] as const)(
    'stops within half a second if the camera %s, and nothing comes of that',
    (_, shift, degrees) => {
      const { log } = judgeTrace(exercise, movedAt(set, middleMs, shift, degrees));
      const [move] = log.filter(isMove);
      expect(move?.timestampMs).toBeGreaterThanOrEqual(middleMs);
      expect(move?.timestampMs).toBeLessThanOrEqual(middleMs + 500);
      const after = log.filter(({ timestampMs }) => timestampMs >= middleMs);
      const again = after.findIndex(({ type }) => type === 'PostureReached');
      const between = again < 0 ? after : after.slice(0, again);
      for (const { type } of between)
        expect(['RepCompleted', 'RepAttempted', 'FaultFound', 'HoldStarted']).not.toContain(type);
    },
  );
});

it('is reported for five seconds, and judging continues with the same count', () => {
  const [exercise] = exercises.filter(({ id }) => id === 'glute-bridge');
  if (!exercise) throw new Error('no bridge');
  const set = performed('glute-bridge', [], 4, {}, 15);
  const endMs = set.frames.at(-1)?.timestampMs ?? 0;
  const moved = movedAt(set, endMs / 2, [45, 0]);
  let state = startJudging();
  const said: (string | null)[] = [];
  for (const frame of moved.frames) {
    [state] = judgeFrame(exercise, state, frame, moved);
    const { unjudged } = statusOf(exercise, state);
    if (unjudged !== said.at(-1)) said.push(unjudged);
  }
  expect(said).toEqual([null, 'camera-moved', null]);
  expect(state.set.reps).toBeGreaterThanOrEqual(3);
});

/** One take of 35 loses its last second to a side plank that is left. */
it.each(['movenet-lightning', 'movenet-thunder'])(
  'a camera seldom seems to move in the takes seen by %s',
  (model) => {
    const moving = readTakes(model).filter(({ exerciseId, trace }) => {
      const exercise = exercises.find(({ id }) => id === exerciseId);
      return exercise && judgeTrace(exercise, trace).log.some(isMove);
    });
    expect(moving.length).toBeLessThanOrEqual(1);
  },
);
