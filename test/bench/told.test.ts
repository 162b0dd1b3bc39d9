import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { reportOf, type Report } from '../../src/review/report.ts';
import { drawnSet } from '../../tools/bench/drawn/drawn-set.ts';
import { isTold } from '../../tools/bench/told.ts';
import type { Truth } from '../../tools/bench/truth.ts';

const nothing = reportOf([]);

function exerciseOf(id: string) {
  const exercise = exercises.find((one) => one.id === id);
  if (!exercise) throw new Error(`there is no ${id}`);
  return exercise;
}

const truth: Truth = { ...drawnSet({ exerciseId: 'glute-bridge', n: 1 }).truth, faults: {} };
const spans = truth.reps.map(({ stretch }) => ({
  startS: stretch.startMs / 1000,
  endS: stretch.endMs / 1000,
}));
const asRep = (counted: boolean, reason: 'not-seen' | null) => (span: (typeof spans)[number]) => ({
  ...span,
  topS: span.startS + 1,
  pauseS: 3,
  score: null,
  faults: [],
  counted,
  reason,
});
const unjudged = (startS: number, endS: number): Report['notJudged'][number] => ({
  rule: '*',
  why: 'joints-unseen',
  startS,
  endS,
});
const bridge = (its: Partial<Report>): boolean =>
  isTold(exerciseOf('glute-bridge'), truth, { ...nothing, ...its });

describe('reps that are missing from a report', () => {
  it('are told if it has attempts that were not seen in their place, or says that it did not judge', () => {
    expect(truth.reps.map(({ counts }) => counts)).toContain('yes');
    expect(bridge({ reps: spans.map(asRep(false, 'not-seen')) })).toBe(true);
    expect(bridge({ notJudged: [unjudged(0, 100)] })).toBe(true);
  });

  it('are wrong in silence, or if too little of them is explained', () => {
    expect(bridge({})).toBe(false);
    expect(bridge({ notJudged: spans.map(({ startS }) => unjudged(startS, startS + 1)) })).toBe(false);
  });

  it('are wrong if one was made up besides', () => {
    const extra = asRep(true, null)({ startS: 200, endS: 204 });
    expect(bridge({ reps: [...spans.map(asRep(false, 'not-seen')), extra] })).toBe(false);
  });
});

describe('a fault', () => {
  const sagging: Truth = { ...truth, reps: [], faults: { 'incomplete-lift': 'yes' } };
  const bridging = (its: Partial<Report>): boolean =>
    isTold(exerciseOf('glute-bridge'), sagging, { ...nothing, ...its });

  it('that is missing is told if its rule was not judged', () => {
    expect(bridging({})).toBe(false);
    const rule = { ...unjudged(5, 20), rule: 'incomplete-lift' };
    expect(bridging({ notJudged: [rule] })).toBe(true);
  });

  it('that was made up is wrong', () => {
    const made = { id: 'incomplete-lift', severity: 'major', startS: 5, endS: 6 } as const;
    const clean: Truth = { ...truth, faults: { 'incomplete-lift': 'no' } };
    const report = { ...nothing, notJudged: [unjudged(0, 100)] };
    expect(isTold(exerciseOf('glute-bridge'), clean, report)).toBe(true);
    expect(isTold(exerciseOf('glute-bridge'), clean, { ...report, faults: [made] })).toBe(false);
  });
});

describe('seconds that are missing from a hold', () => {
  const held: Truth = { ...drawnSet({ exerciseId: 'plank', n: 0 }).truth, faults: {} };
  const [hold] = held.holds;
  const [startS, endS] = [(hold?.startMs ?? 0) / 1000, (hold?.endMs ?? 0) / 1000];
  const planked = (goodS: number, notJudged: Report['notJudged']): boolean =>
    isTold(exerciseOf('plank'), held, {
      ...nothing,
      notJudged,
      holds: [{ startS, endS, goodS, brokenS: 0, longestS: goodS, side: null, counted: true, faults: [] }],
    });

  it('are told if the report says that it did not judge for as long', () => {
    const goodS = hold?.goodS ?? 0;
    expect(goodS).toBeGreaterThan(5);
    expect(planked(goodS - 3, [])).toBe(false);
    expect(planked(goodS - 3, [unjudged(startS, startS + 2)])).toBe(false);
    expect(planked(goodS - 3, [unjudged(startS, startS + 3)])).toBe(true);
    expect(planked(goodS + 1, [unjudged(startS, startS + 3)])).toBe(false);
  });
});
