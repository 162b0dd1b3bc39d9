import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepExercise } from '../../../src/engine/exercise.ts';
import { counterUnseen, noCounter, type CounterState } from '../../../src/engine/reps/counter-state.ts';
import { stepCounter, stuckSince, type CounterStep } from '../../../src/engine/reps/rep-counter.ts';
import { noTurn } from '../../../src/engine/reps/turn.ts';
import { whole } from '../../../src/engine/reps/tempo.ts';
import { lifting, movement } from './some-reps.ts';

const EVERY_MS = 50;
const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
const ramp = (from: number, to: number, frames: number): number[] =>
  Array.from({ length: frames }, (_, i) => from + ((to - from) * (i + 1)) / frames);

/** Two seconds at rest, a second up to `top`, a second there, a second down, two at rest. */
const lift = (top: number): number[] => [
  ...times(40, 0),
  ...ramp(0, top, 20),
  ...times(20, top),
  ...ramp(top, 0, 20),
  ...times(40, 0),
];

/** Every step. Null is a frame in which the trainee was not seen. The second measure is a tenth of the level, if nothing is said. */
function run(
  levels: readonly (number | null)[],
  exercise: RepExercise = lifting(),
  others: readonly number[] = [],
): CounterStep[] {
  const sign = exercise.rep.goes === 'up' ? 1 : -1;
  let state: CounterState = noCounter;
  return levels.map((level, i) => {
    const timestampMs = i * EVERY_MS;
    const step: CounterStep =
      level === null
        ? {
            state: counterUnseen(state, timestampMs),
            events: [],
            finished: null,
            endedMs: null,
            ...noTurn,
            agrees: true,
          }
        : stepCounter(exercise, state, { value: sign * level, other: others[i] ?? level / 10, timestampMs });
    state = step.state;
    return step;
  });
}
const finishedIn = (steps: readonly CounterStep[]) => steps.flatMap(({ finished }) => finished ?? []);
const phasesIn = (steps: readonly CounterStep[]) =>
  steps.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'PhaseEntered' ? event.phase : [])),
  );

describe('the rep counter', () => {
  it('sees a lift through its phases, and finishes it at rest', () => {
    const steps = run(lift(100));
    expect(phasesIn(steps)).toEqual(['rising', 'top', 'lowering', 'rest']);
    const [finished, ...more] = finishedIn(steps);
    expect(more).toEqual([]);
    expect(finished).toMatchObject({ peak: 100, reach: 1, reachedTop: true, flaw: null });
    expect(finished?.movement.startMs).toBe(2150);
    expect(finished?.movement.topMs).toBe(2750);
    expect(finished?.movement.leftTopMs).toBe(4300);
    expect(finished?.endMs).toBe(4750);
    expect(finished?.movement.pauseMs).toBe(950);
    // From a fifth to four fifths of the way, a straight line takes 600 ms.
    expect(finished?.riseMs).toBeCloseTo(whole(600));
    expect(finished?.lowerMs).toBeCloseTo(whole(600));
  });

  describe('whose second measure goes with the first in proportion', () => {
    const exercise = lifting({ agreesPer: 100 });
    const restsOf = (levels: readonly number[], others: readonly number[]) =>
      finishedIn(run(levels, exercise, others)).map(({ rest }) => rest);

    it('takes another level for the rest if the trainee comes down to it with the first measure alone', () => {
      // The way down of the first lift ends at 60, because the knees are stretched meanwhile. The next lift begins there.
      const first = [...times(40, 0), ...ramp(0, 100, 20), ...times(20, 100), ...ramp(100, 60, 10)];
      const second = [...times(40, 60), ...ramp(60, 100, 20), ...times(20, 100), ...ramp(100, 60, 20)];
      const downAt = first.length;
      const levels = [...first, ...second, ...times(40, 60)];
      const others = levels.map((level, i) => (i < downAt - 10 ? level : Math.max(0, level - 60)) / 10);
      expect(restsOf(levels, others)).toEqual([0, 60]);
    });

    it('keeps the rest if the second measure is misread at one top', () => {
      const levels = [...lift(100), ...lift(100), ...lift(100)];
      const isMisread = (i: number) => Math.floor(i / lift(100).length) === 1;
      const others = levels.map((level, i) => (isMisread(i) ? 0 : level / 10));
      expect(restsOf(levels, others)).toEqual([0, 0]);
    });

    it('learns a lower rest as soon as the trainee stands still there', () => {
      const raised = [...times(40, 30), ...ramp(30, 100, 20), ...times(20, 100), ...ramp(100, 0, 20)];
      const levels = [
        ...raised,
        ...times(16, 0),
        ...ramp(0, 100, 20),
        ...times(20, 100),
        ...ramp(100, 0, 20),
      ];
      expect(restsOf([...levels, ...times(40, 0)], [])).toEqual([30, 0]);
    });
  });

  describe('without a rest between two lifts', () => {
    const down = (low: number, frames = 20): number[] => [
      ...lift(100).slice(0, 80),
      ...ramp(100, low, frames),
      ...ramp(low, 120, frames),
      ...times(20, 120),
      ...ramp(120, 0, 20),
      ...times(40, 0),
    ];
    const liftsIn = (levels: readonly (number | null)[]) => finishedIn(run(levels));

    it('finishes the first where the trainee turned around, each with its own top and pause', () => {
      const lifts = liftsIn(down(25));
      expect(lifts.map(({ peak }) => peak)).toEqual([100, 120]);
      for (const { movement: own } of lifts) expect(Math.abs(own.pauseMs - 1000)).toBeLessThanOrEqual(50);
      const [first, second] = lifts;
      expect(Math.abs((first?.arrivesMs ?? NaN) - 5000)).toBeLessThan(250);
      expect(Math.abs((second?.setsOutMs ?? NaN) - 5000)).toBeLessThan(250);
    });

    it('is one movement if the turn was out of sight for longer than a keypoint jumps', () => {
      const hidden = (frames: number) =>
        down(25).map((level, i) => (i >= 104 && i < 104 + frames ? null : level));
      expect(liftsIn(hidden(3))).toHaveLength(2);
      expect(liftsIn(hidden(7))).toHaveLength(1);
    });

    it('is one movement if the trainee turned around half way', () => {
      expect(liftsIn(down(55))).toHaveLength(1);
      const notBack = run(down(55)).flatMap(({ notBackMs }) => notBackMs ?? []);
      expect(notBack).toHaveLength(1);
      // It left the top, at 65 %, on its way to 55 %.
      expect(Math.abs((notBack[0] ?? NaN) - 4800)).toBeLessThan(250);
    });
  });

  it('knows for how long the trainee was out of sight at the top', () => {
    const hidden = lift(100).map((level, i) => (i >= 60 && i < 66 ? null : level));
    // From the last frame in sight to the next, before the pause has begun.
    expect(finishedIn(run(hidden))[0]?.movement.hiddenMs).toBe(7 * EVERY_MS);
    expect(finishedIn(run(lift(100)))[0]?.movement.hiddenMs).toBe(0);
  });

  it('counts every lift of a trainee who comes to rest a little higher than at first', () => {
    const higher = (rest: number): number[] => [
      ...ramp(rest, 100, 20),
      ...times(20, 100),
      ...ramp(100, rest, 20),
      ...times(160, rest),
    ];
    const lifts = finishedIn(run([...lift(100), ...[25, 28, 30, 28].flatMap(higher)]));
    expect(lifts.map(({ flaw }) => flaw)).toEqual([null, null, null, null, null]);
  });

  it('sees the same in a measure that goes down', () => {
    const [up] = finishedIn(run(lift(100)));
    const [down] = finishedIn(run(lift(100), lifting({ goes: 'down', full: -100 })));
    expect(down).toEqual(up && { ...up, rest: -up.rest, peak: -up.peak });
  });

  it('has a lift that stopped short back at rest without a top', () => {
    const steps = run(lift(60));
    expect(phasesIn(steps)).toEqual(['rising', 'rest']);
    expect(finishedIn(steps)).toMatchObject([{ peak: 60, reach: 0.6, reachedTop: false }]);
  });

  it('finds nothing in noise', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { maxLength: 120 }), (noise) => {
        expect(finishedIn(run([...times(20, 0), ...noise]))).toEqual([]);
      }),
    );
  });

  it('counts as many lifts as there were', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 85, max: 120 }), { maxLength: 5 }), (tops) => {
        expect(finishedIn(run(tops.flatMap(lift)))).toHaveLength(tops.length);
      }),
      { numRuns: 10 },
    );
  });

  it('gives up after 6 s without a top: the rest was learned wrong', () => {
    const steps = run([...times(40, 0), ...times(140, 60)]);
    expect(phasesIn(steps)).toEqual(['rising', 'rest']);
    expect(finishedIn(steps)).toEqual([]);
    const given = steps.findIndex(({ events }, i) => i > 60 && events.length > 0);
    expect(steps[given]?.state).toEqual({ ...noCounter, lastMs: given * EVERY_MS });
  });

  it('bridges half a second out of sight, and no more', () => {
    const hidden = (frames: number) =>
      finishedIn(run(lift(100).map((level, i) => (i >= 65 && i < 65 + frames ? null : level))))[0]?.flaw;
    expect([hidden(9), hidden(11)]).toEqual([null, 'not-seen']);
  });

  it('credits no pause during a gap between frames', () => {
    const [before, after] = [stepCounter, stepCounter].map((step, late) => {
      const state = run(lift(100).slice(0, 75)).at(-1)?.state ?? noCounter;
      const timestampMs = 74 * EVERY_MS + (late ? 501 : 500);
      return step(lifting(), state, { value: 100, other: 10, timestampMs }).state.movement?.stayMs;
    });
    expect((before ?? 0) - (after ?? 0)).toBe(500);
  });
});

describe('a movement waits', () => {
  it('for its top since it began, for its end since it left the top', () => {
    const up = movement({ startMs: 100 });
    const there = { ...up, topMs: 900, leftTopMs: 1900 };
    expect(stuckSince(null, 'lowering')).toBe(null);
    expect(stuckSince(up, 'rising')).toBe(100);
    expect(stuckSince(there, 'top')).toBe(null);
    expect(stuckSince(there, 'lowering')).toBe(1900);
  });
});
