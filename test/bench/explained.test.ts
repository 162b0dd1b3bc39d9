import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { reportOf, type Report } from '../../src/review/report.ts';
import { drawnSet } from '../../tools/bench/drawn/drawn-set.ts';
import { isExplained } from '../../tools/bench/explained.ts';
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
  isExplained(exerciseOf('glute-bridge'), truth, { ...nothing, ...its });

describe('reps that are missing from a report', () => {
  it('are explained by attempts that were not seen in their place, or by a time that was not judged', () => {
    expect(truth.reps.map(({ counts }) => counts)).toContain('yes');
    expect(bridge({ reps: spans.map(asRep(false, 'not-seen')) })).toBe(true);
    expect(bridge({ notJudged: [unjudged(0, 100)] })).toBe(true);
  });

  it('are wrong in silence, or if too little of them is explained', () => {
    expect(bridge({})).toBe(false);
    expect(bridge({ notJudged: spans.map(({ startS }) => unjudged(startS, startS + 1)) })).toBe(false);
  });

  it('are wrong if one was made up besides, or counted twice', () => {
    const extra = asRep(true, null)({ startS: 200, endS: 204 });
    expect(bridge({ reps: [...spans.map(asRep(false, 'not-seen')), extra] })).toBe(false);
    const possible = truth.reps.flatMap(({ counts }, i) =>
      spans.slice(i, i + 1).filter(() => counts !== 'no'),
    );
    const once = possible.map(asRep(true, null));
    expect(bridge({ reps: once })).toBe(true);
    expect(bridge({ reps: [...once, ...once.slice(0, 1)] })).toBe(false);
  });
});

describe('a fault', () => {
  const short: Truth = {
    ...truth,
    reps: truth.reps.map((rep) => ({ ...rep, counts: 'no', faults: { 'incomplete-lift': 'yes' } })),
    faults: { 'incomplete-lift': 'yes' },
  };
  const missed = (its: Partial<Report>): boolean =>
    isExplained(exerciseOf('glute-bridge'), short, { ...nothing, ...its });

  it('that is missing is explained if its rule was not judged while it was there', () => {
    const unseen = (startS: number, endS: number) => ({
      notJudged: [{ ...unjudged(startS, endS), rule: 'incomplete-lift' }],
    });
    expect(missed({})).toBe(false);
    expect(missed(unseen(200, 210))).toBe(false);
    expect(missed(unseen(0, 100))).toBe(true);
  });

  it('that was made up is wrong', () => {
    const made = { id: 'incomplete-lift', severity: 'major', startS: 5, endS: 6 } as const;
    const clean: Truth = { ...truth, faults: { 'incomplete-lift': 'no' } };
    const report = { ...nothing, notJudged: [unjudged(0, 100)] };
    expect(isExplained(exerciseOf('glute-bridge'), clean, report)).toBe(true);
    expect(isExplained(exerciseOf('glute-bridge'), clean, { ...report, faults: [made] })).toBe(false);
  });
});

describe('seconds that are missing from a hold', () => {
  const held: Truth = { ...drawnSet({ exerciseId: 'plank', n: 0 }).truth, faults: {} };
  const [hold] = held.holds;
  const [startS, endS] = [(hold?.startMs ?? 0) / 1000, (hold?.endMs ?? 0) / 1000];
  const planked = (goodS: number, notJudged: Report['notJudged']): boolean =>
    isExplained(exerciseOf('plank'), held, {
      ...nothing,
      notJudged,
      holds: [{ startS, endS, goodS, brokenS: 0, longestS: goodS, side: null, counted: true, faults: [] }],
    });

  it('are explained if the report did not judge for as long', () => {
    const goodS = hold?.goodS ?? 0;
    expect(goodS).toBeGreaterThan(5);
    expect(planked(goodS - 3, [])).toBe(false);
    expect(planked(goodS - 3, [unjudged(startS, startS + 2)])).toBe(false);
    expect(planked(goodS - 3, [unjudged(startS, startS + 3)])).toBe(true);
    expect(planked(goodS + 1, [unjudged(startS, startS + 3)])).toBe(false);
  });

  it('are wrong if a hold was made up', () => {
    const made = { brokenS: 0, longestS: 2, side: null, counted: true, faults: [] };
    const report = { ...nothing, holds: [{ ...made, startS: 200, endS: 202, goodS: 2 }] };
    expect(isExplained(exerciseOf('plank'), { ...held, holds: [] }, nothing)).toBe(true);
    expect(isExplained(exerciseOf('plank'), { ...held, holds: [] }, report)).toBe(false);
  });
});
