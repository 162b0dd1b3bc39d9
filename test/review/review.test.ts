import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { frameRules } from '../../src/engine/rules/form-rules.ts';
import { bandIn, beyond, limitsOf } from '../../src/engine/rules/limits.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { withOverrules } from '../../src/review/report.ts';
import { exercises } from '../../src/exercises/index.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { digestOf } from '../../src/review/history/digest.ts';
import { sessionReport } from '../../src/review/history/session-report.ts';
import { reviewOf } from '../../src/review/review.ts';
import { bandOf, mainMeasure, Sampling } from '../../src/review/samples.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import { trainee } from '../support/trainee.ts';
import { diligent } from '../workout/simulated-trainee.ts';
import { simulate } from '../workout/simulated-workout.ts';

function golden(name: string) {
  const file = fileURLToPath(new URL(`../golden/${name}.json`, import.meta.url));
  const read = parseTrace(readFileSync(file, 'utf8'));
  if ('wrong' in read) throw new Error(read.wrong);
  return read.trace;
}

const sampled = (exercise: Exercise, name: string) => {
  const trace = golden(name);
  const sampling = new Sampling(exercise, trace, { known: {}, breaksMs: [], model: null });
  return trace.frames.map((frame) => sampling.sample(frame));
};

describe('a review', () => {
  const bridges = judgeTrace(gluteBridge, golden('mannequin-bridge-3reps'));
  const [first] = bridges.report.reps;
  const startMs = bridges.log.flatMap((event) =>
    event.type === 'RepCompleted' ? [event.rep.startMs] : [],
  )[0];

  it('says of a single exercise what its report says', () => {
    const { sets, counted } = reviewOf(exercises, 'glute-bridge', bridges.log);
    expect(sets).toHaveLength(1);
    expect(counted).toBe(3);
    expect(sets[0]?.report).toEqual(bridges.report);
  });

  it("lets the trainee's verdict win, and keeps the engine's", () => {
    const said = (counted: boolean) => ({
      type: 'VerdictOverruled' as const,
      timestampMs: 30_000,
      startMs: startMs ?? 0,
      counted,
    });
    const log = [...bridges.log, said(false)];
    const { sets } = reviewOf(exercises, 'glute-bridge', log);
    expect(sets[0]?.report.reps.map(({ counted, overruled }) => [counted, overruled])).toEqual([
      [false, true],
      [true, undefined],
      [true, undefined],
    ]);
    expect(first?.score).toBeGreaterThan(0.9);
    expect(sets[0]?.report.reps[0]?.score).toBeNull();
    expect(sets[0]).toMatchObject({ overruled: 1, score: 1, range: 1 });
    expect(
      withOverrules(log).flatMap((event) => (event.type === 'RepCompleted' ? [event.count] : [])),
    ).toEqual([1, 2]);
    expect(reviewOf(exercises, 'glute-bridge', [...log, said(true)]).counted).toBe(3);
  });

  it('divides a workout into its sets, each with what is its own', () => {
    const { log } = simulate(articleRoutine, 7, diligent);
    const ended = log.flatMap((event) => (event.type === 'SetEnded' ? [event] : []));
    const { sets } = reviewOf(exercises, 'workout', log);
    expect(sets.map(({ exerciseId, why }) => [exerciseId, why])).toEqual(
      ended.map(({ exerciseId, why }) => [exerciseId, why]),
    );
    expect(sets.map(({ reps }) => reps.filter(({ counted }) => counted).length)).toEqual(
      ended.map(({ reps }) => reps),
    );
    for (const [at, set] of sets.entries())
      expect(Math.abs(set.goodMs - (ended[at]?.goodMs ?? 0)), set.exerciseId).toBeLessThan(1500);
  });

  it('is digested into the same sums', () => {
    const { log } = simulate(articleRoutine, 7, diligent);
    const review = reviewOf(exercises, 'workout', log);
    const { exercises: digests, counted } = digestOf(review);
    expect(digests.reduce((sum, one) => sum + one.counted, 0)).toBe(counted);
    expect(digests.reduce((sum, one) => sum + one.sets, 0)).toBe(review.sets.length);
    expect(digests.find(({ exerciseId }) => exerciseId === 'side-plank')?.sides).not.toBeNull();
  });

  it('ends what a kill left open in the set that was in progress', () => {
    const { log } = judgeTrace(plank, golden('mannequin-plank-sag'));
    const cut = log.slice(
      0,
      log.findIndex((event) => event.type === 'HoldEnded'),
    );
    const { sets, goodMs } = reviewOf(exercises, 'plank', cut);
    expect(sets[0]?.holds).toHaveLength(1);
    expect(goodMs).toBeGreaterThan(10_000);
  });
});

describe('a variation of the exercise', () => {
  const log = trainee.stays('highPlank', 4000).stays('lyingProne', 3000).log(plank);
  const unjudged = (of: readonly EngineEvent[]) => reviewOf(exercises, 'plank', of).sets[0]?.report.notJudged;

  it('is listed among what was not judged, with its span', () => {
    const [one, ...others] = unjudged(log) ?? [];
    expect(one).toMatchObject({ rule: '*', why: 'another-variation', wants: 'straight-arms' });
    expect(one?.endS).toBeGreaterThan((one?.startS ?? 0) + 2);
    expect(others).toEqual([]);
  });

  it('is listed there too if the session was interrupted in the middle of it', () => {
    const seen = log.findIndex(({ type }) => type === 'VariationSeen');
    expect(unjudged(log.slice(0, seen + 1))).toMatchObject([{ wants: 'straight-arms' }]);
  });

  it('has its name in the report of the session', () => {
    const { exercises: its } = sessionReport(reviewOf(exercises, 'plank', log), log);
    expect(its[0]?.notJudged).toMatchObject([{ why: 'another-variation', variation: 'straight-arms' }]);
  });
});

describe('the main measure', () => {
  it('throws for a hold without a major rule', () => {
    const lax = { ...plank, rules: plank.rules.filter(({ severity }) => severity !== 'major') };
    expect(() => mainMeasure(lax)).toThrow('plank has no major rule');
  });
});

describe('samples', () => {
  it('cross the limit of a bridge at the top of every rep, and of a plank where it sags', () => {
    const bridge = sampled(gluteBridge, 'mannequin-bridge-3reps');
    expect(mainMeasure(gluteBridge)).toBe('hipAngle');
    expect(bridge.filter(({ status }) => status.phase === 'top').length).toBeGreaterThan(50);
    const sag = sampled(plank, 'mannequin-plank-sag');
    const broken = sag.filter(({ values, baselines }) => {
      const { low } = bandOf(plank, 'hipOffset', baselines);
      const value = values['hipOffset'];
      return low !== null && typeof value === 'number' && value < low;
    });
    expect(broken.length).toBeGreaterThan(30);
    for (const { timestampMs } of broken.slice(5, -5)) {
      expect(timestampMs).toBeGreaterThan(12_000);
      expect(timestampMs).toBeLessThan(17_000);
    }
  });

  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    '%s: limits for the eye are those of the judging',
    (_id, exercise) => {
      for (const rule of frameRules(exercise)) {
        fc.assert(
          fc.property(
            fc.double({ min: -200, max: 200, noNaN: true }),
            fc.option(fc.double({ min: -0.5, max: 200, noNaN: true }), { nil: undefined }),
            (value, baseline) => {
              const limits = limitsOf(rule, baseline);
              const { low, high } = bandIn(limits);
              const outside = (low !== null && value < low) || (high !== null && value > high);
              expect(outside).toBe(beyond(limits, value) > 0);
            },
          ),
        );
      }
    },
  );
});
