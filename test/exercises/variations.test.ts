import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import type { Keypoint, PoseTrace } from '../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { atFps, mirror } from '../../tools/bench/retrace.ts';
import { performed, performedAs } from '../support/performed.ts';
import { onOneLeg, pushUps, rockingHighPlank, VARIED } from '../support/varied.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';

const named = (log: readonly EngineEvent[]): readonly string[] =>
  log.flatMap((event) => (event.type === 'VariationSeen' ? [event.variation] : []));

const ways: readonly (readonly [what: string, change: (trace: PoseTrace) => PoseTrace])[] = [
  ['as it is', (trace) => trace],
  ['in the mirror', mirror],
  ['at 8 frames a second', (trace) => atFps(trace, 8)],
];

/** How far along the arm elbows and wrists are, by the index of their keypoint. */
const ARM_SHARES: Readonly<Record<number, number>> = { 7: 0.55, 8: 0.55, 9: 1, 10: 1 };

const varied = exercises.flatMap((exercise) =>
  (exercise.variations ?? []).map((variation) => ({
    exercise,
    variation,
    id: exercise.id,
    way: variation.id,
  })),
);

function traceOf({ id }: Pick<Exercise, 'id'>, variation: { readonly id: string }): PoseTrace {
  const trace = VARIED[id]?.[variation.id]?.();
  if (!trace) throw new Error(`the mannequin does no ${id} ${variation.id}`);
  return trace;
}

/** One trace after the other. */
function inTurn(first: PoseTrace, second: PoseTrace): PoseTrace {
  const untilMs = (first.frames.at(-1)?.timestampMs ?? 0) + 33;
  const later = second.frames.map((frame) => ({ ...frame, timestampMs: frame.timestampMs + untilMs }));
  return { ...first, frames: [...first.frames, ...later] };
}

describe('the variations of the exercises', () => {
  it('are all done by the mannequin', () => {
    const done = Object.entries(VARIED).flatMap(([id, these]) =>
      Object.keys(these).map((way) => `${id} ${way}`),
    );
    expect(varied.map(({ id, way }) => `${id} ${way}`).sort()).toEqual(done.sort());
  });

  it('have ids that no rule has, since their cues stand beside those of the rules', () => {
    for (const { rules, variations = [] } of exercises)
      expect(variations.filter(({ id }) => rules.some((rule) => rule.id === id))).toEqual([]);
  });

  describe.each(varied)('$id: $way', ({ exercise, variation }) => {
    const trace = traceOf(exercise, variation);

    it.each(ways)('is named once, and nothing else is: %s', (_, change) => {
      expect(named(judgeTrace(exercise, change(trace)).log)).toEqual([variation.id]);
    });
  });

  it.each(varied.filter(({ variation }) => !variation.counts))(
    '$id: $way is never counted as the exercise, and stands among what was not judged',
    ({ exercise, variation }) => {
      const { reps, holds, notJudged } = judgeTrace(exercise, traceOf(exercise, variation)).report;
      expect(reps.filter(({ counted }) => counted)).toEqual([]);
      expect(holds).toEqual([]);
      expect(notJudged).toMatchObject([{ rule: '*', why: 'another-variation', wants: variation.id }]);
      const lastedS = notJudged.map(({ startS, endS }) => endS - startS);
      expect(lastedS[0]).toBeGreaterThan(5);
    },
  );

  it.each(varied.filter(({ variation }) => variation.counts))(
    '$id: $way is counted, and named beside what was counted',
    ({ exercise, variation }) => {
      const { reps, holds, notJudged, variations } = judgeTrace(
        exercise,
        traceOf(exercise, variation),
      ).report;
      expect([...reps, ...holds].filter(({ counted }) => counted)).not.toEqual([]);
      expect(notJudged).toEqual([]);
      expect(variations).toMatchObject([{ id: variation.id }]);
    },
  );

  it.each(exercises)('are not named while $id is done as it should be', (exercise) => {
    expect(named(judgeTrace(exercise, performed(exercise.id, [], 3)).log)).toEqual([]);
  });
});

describe('a bridge on one leg', () => {
  const brief = { riseMs: 700, pauseMs: 300, lowerMs: 700, restMs: 300 };
  const onOne = performedAs(onOneLeg('right'), [], 1, { tempo: brief });
  const onBoth = performed('glute-bridge', [], 1, brief);
  const reasonsIn = (trace: PoseTrace) =>
    judgeTrace(gluteBridge, trace).report.reps.map(({ reason }) => reason);

  it('is an attempt that says why', () => {
    expect(reasonsIn(onOne)).toEqual([{ variation: 'one-leg' }]);
  });

  it('is judged by no rule for a whole rep, brief as its pause is', () => {
    expect(judgeTrace(gluteBridge, onOne).report.reps).toMatchObject([{ faults: [] }]);
    expect(judgeTrace(gluteBridge, onBoth).report.reps).toMatchObject([{ faults: ['short-pause'] }]);
  });

  it('leaves the bridges on both feet before and after it counted', () => {
    expect(reasonsIn(inTurn(inTurn(onBoth, onOne), onBoth))).toEqual([null, { variation: 'one-leg' }, null]);
  });

  it('is named too if the leg in the air is the nearer one', () => {
    const { log, report } = judgeTrace(gluteBridge, performedAs(onOneLeg('left'), [], 3));
    expect(named(log)).toEqual(['one-leg']);
    expect(report.reps.filter(({ counted }) => counted)).toEqual([]);
  });
});

describe('a high plank in which the trainee rocks', () => {
  it('is named as long as it lasts, not only while the trainee is still', () => {
    const trace = rockingHighPlank();
    const endS = (trace.frames.at(-1)?.timestampMs ?? 0) / 1000;
    const { notJudged } = judgeTrace(plank, trace).report;
    expect(notJudged).toMatchObject([{ why: 'another-variation', wants: 'straight-arms' }]);
    expect(notJudged[0]?.endS).toBeGreaterThan(endS - 3);
  });
});

describe('a plank on straight arms', () => {
  const straight = traceOf(plank, { id: 'straight-arms' });
  const kneeling = traceOf(plank, { id: 'on-the-knees' });
  /** Both traces hold their posture from 3 to 8 s. */
  const kneelingFor = (ms: number): PoseTrace => ({
    ...straight,
    frames: straight.frames.map((frame, i) =>
      frame.timestampMs >= 5000 && frame.timestampMs < 5000 + ms ? (kneeling.frames[i] ?? frame) : frame,
    ),
  });

  it('continues if the signs of another variation are seen for a moment', () => {
    expect(named(judgeTrace(plank, kneelingFor(600)).log)).toEqual(['straight-arms']);
  });

  it('ends when another variation is certain', () => {
    const { log, report } = judgeTrace(plank, kneelingFor(2500));
    expect(named(log).slice(0, 2)).toEqual(['straight-arms', 'on-the-knees']);
    expect(report.notJudged.slice(0, 2)).toMatchObject([
      { wants: 'straight-arms' },
      { wants: 'on-the-knees' },
    ]);
  });
});

it('a forearm plank of misread arms, as if straight but .8 torso lengths long, is not named one on straight arms', () => {
  const trace = performed('plank', [], 1, { pauseMs: 6000 });
  const frames = trace.frames.map((frame) => ({
    ...frame,
    keypoints:
      frame.keypoints?.map((point, i, all): Keypoint => {
        const arm = ARM_SHARES[i];
        const [shoulder, hip] = [all[i % 2 === 1 ? 5 : 6], all[i % 2 === 1 ? 11 : 12]];
        if (arm === undefined || !shoulder || !hip) return point;
        const torso = Math.hypot(shoulder[0] - hip[0], shoulder[1] - hip[1]);
        return [shoulder[0], shoulder[1] + 0.8 * arm * torso, point[2]];
      }) ?? null,
  }));
  expect(named(judgeTrace(plank, trace).log)).toEqual([]);
  expect(named(judgeTrace(plank, { ...trace, frames }).log)).toEqual([]);
});

describe('push-ups before a plank is judged', () => {
  it('are named while held at the top, not while they move', () => {
    const { log } = judgeTrace(plank, pushUps());
    const [seen, ...others] = log.filter(({ type }) => type === 'VariationSeen');
    // The mannequin stays up for two seconds before the first one.
    expect(seen?.timestampMs).toBeLessThan(2000);
    expect(others).toEqual([]);
  });
});
