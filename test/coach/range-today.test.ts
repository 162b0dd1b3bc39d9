import { describe, expect, it } from 'vitest';
import { schedule, silence } from '../../src/coach/cue-schedule.ts';
import { isRangeNew, noRange, stepRange } from '../../src/coach/range-today.ts';
import type { EngineEvent, Rep } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { locust } from '../../src/exercises/locust/exercise.ts';

const rep = (at: number, range: number, isOverArched: boolean): Rep => ({
  ...{ startMs: at * 5000, topMs: at * 5000 + 1000, endMs: at * 5000 + 4000 },
  ...{
    counted: true,
    reason: null,
    pauseMs: 1500,
    score: 1,
    faults: isOverArched ? ['over-arched'] : [],
    unseen: [],
  },
  levels: { rest: 130, top: 130 + range },
});

/** What the coach says about reps of these ranges (degrees), the first ones over-arched, and about the end of the set. */
function saidOf(
  exercise: Exercise,
  ranges: readonly number[],
  ends: number,
  overArched = 0,
): readonly string[] {
  const said: string[] = [];
  let state = silence;
  const hear = (nowMs: number, events: readonly EngineEvent[]): void => {
    const heard = schedule(exercise, state, events, { nowMs });
    state = heard.state;
    said.push(...heard.utterances.map(({ key }) => key));
  };
  for (const [at, range] of ranges.entries()) {
    const timestampMs = at * 5000 + 4000;
    hear(timestampMs, [
      { type: 'RepCompleted', timestampMs, rep: rep(at, range, at < overArched), count: at + 1 },
    ]);
    hear(timestampMs + 3000, []);
  }
  for (let end = 0; end < ends; end++) {
    const timestampMs = (ranges.length + end) * 5000;
    hear(timestampMs, [{ type: 'PostureLost', timestampMs, sinceMs: timestampMs }]);
  }
  return said.filter((key) => key.startsWith('coach.range'));
}

describe('the range of today', () => {
  it('is announced once, when the set is over', () => {
    expect(saidOf(gluteBridge, [50, 49, 51, 50], 0)).toEqual([]);
    expect(saidOf(gluteBridge, [50, 49, 51, 50], 2)).toEqual(['coach.range-today']);
  });

  it('is not known from two reps, nor of an exercise that has no words for it', () => {
    expect(saidOf(gluteBridge, [50, 49], 1)).toEqual([]);
    expect(saidOf(locust, [50, 49, 51], 1)).toEqual([]);
  });

  it('leads to one reminder, after two reps in a row that are clearly short of it', () => {
    expect(saidOf(gluteBridge, [50, 49, 51, 43, 42, 41, 42], 0)).toEqual(['coach.range-again']);
    expect(saidOf(gluteBridge, [50, 49, 51, 43, 50, 43, 50], 0)).toEqual([]);
    expect(saidOf(gluteBridge, [50, 49, 51, 46, 46, 46], 0)).toEqual([]);
  });

  it('is not learned from reps that went too far, which lead to no reminder afterwards', () => {
    expect(saidOf(gluteBridge, [62, 61, 63, 50, 49, 51, 50], 1, 3)).toEqual(['coach.range-today']);
    expect(saidOf(gluteBridge, [62, 61, 63, 50, 49], 1, 3)).toEqual([]);
  });

  it.each([
    ['whose tempo alone was wrong', 'too-fast'],
    ['with a fault whose rule is on trial', gluteBridge.rules.find(({ onTrial }) => onTrial)?.id ?? ''],
  ])('is learned from reps %s', (_, fault) => {
    const rep = { counted: true, faults: [fault], levels: { rest: 130, top: 180 } };
    expect(gluteBridge.rules.map(({ id }) => id)).toContain(fault);
    expect(stepRange(gluteBridge, noRange, rep)[0].first).toEqual([50]);
  });

  it('is not learned from reps of which the levels are not known', () => {
    const [range, reminds] = stepRange(gluteBridge, noRange, { counted: true, faults: [] });
    expect([range, reminds]).toEqual([noRange, false]);
    expect(isRangeNew(range)).toBe(false);
  });
});
