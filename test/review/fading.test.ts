import { describe, expect, it } from 'vitest';
import type { Rep } from '../../src/engine/events.ts';
import { exercises } from '../../src/exercises/index.ts';
import { ballBackExtension } from '../../src/exercises/ball-back-extension/exercise.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { locust } from '../../src/exercises/locust/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { fadingOf, rangeTodayOf } from '../../src/review/fading.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { reviewOf } from '../../src/review/review.ts';
import { sessionReport } from '../../src/review/history/session-report.ts';
import { courseInWords } from '../../src/ui/review/course-in-words.ts';
import { english } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';
import { performed } from '../support/performed.ts';
import { VARIED } from '../support/varied.ts';
import { tiring } from '../support/tiring.ts';

const words = createWords('en', english, exercises);

interface Shape {
  readonly range?: number;
  readonly movingMs?: number;
  readonly change?: Partial<Rep>;
}

/** A rep from 130 degrees at rest. */
const rep = ({ range = 40, movingMs = 2000, change = {} }: Shape = {}): Rep => ({
  startMs: 0,
  topMs: 1000,
  endMs: movingMs + 3000,
  counted: true,
  reason: null,
  pauseMs: 3000,
  score: 1,
  levels: { rest: 130, top: 130 + range },
  faults: [],
  unseen: [],
  ...change,
});

const times = (count: number, shape: Shape): readonly Rep[] =>
  Array.from({ length: count }, () => rep(shape));

/** Two normal reps, two in between, and two of that shape. */
const ending = (shape: Shape, between: Shape = {}): readonly Rep[] => [
  ...times(2, {}),
  ...times(2, between),
  ...times(2, shape),
];

describe('fading', () => {
  it('is nothing while range and pace stay as they are', () => {
    expect(fadingOf(gluteBridge, times(12, {}))).toBe(null);
  });

  it('is a loss of a tenth of the range, and no less', () => {
    expect(fadingOf(gluteBridge, ending({ range: 36 }))).toEqual({ rangeLost: 0.1, slower: null });
    expect(fadingOf(gluteBridge, ending({ range: 36.5 }))).toBe(null);
    expect(fadingOf(gluteBridge, ending({ range: 50 }))).toBe(null);
  });

  it('is a change of pace by a quarter, either way, and no less', () => {
    expect(fadingOf(gluteBridge, ending({ movingMs: 2500 }))).toEqual({ rangeLost: null, slower: 0.25 });
    expect(fadingOf(gluteBridge, ending({ movingMs: 1500 }))).toEqual({ rangeLost: null, slower: -0.25 });
    expect(fadingOf(gluteBridge, ending({ movingMs: 2450 }))).toBe(null);
    expect(fadingOf(gluteBridge, ending({ movingMs: 1550 }))).toBe(null);
  });

  it('may be both at once', () => {
    expect(fadingOf(gluteBridge, ending({ range: 30, movingMs: 3000 }))).toEqual({
      rangeLost: 0.25,
      slower: 0.5,
    });
  });

  it('compares thirds by their medians: neither the middle nor one odd rep counts', () => {
    expect(fadingOf(gluteBridge, ending({}, { range: 10 }))).toBe(null);
    const odd = [...times(3, {}), ...times(3, {}), rep(), rep(), rep({ range: 20 })];
    expect(fadingOf(gluteBridge, odd)).toBe(null);
  });

  it('wants six reps that the engine counted', () => {
    const shorter = times(3, { range: 20 });
    expect(fadingOf(gluteBridge, [...times(2, {}), ...shorter])).toBe(null);
    expect(fadingOf(gluteBridge, [...times(3, {}), ...shorter])).not.toBe(null);
    const notCounted = { change: { counted: false } };
    expect(fadingOf(gluteBridge, [...times(2, {}), rep(notCounted), ...shorter])).toBe(null);
    const byTheTrainee = { change: { overruled: true as const } };
    expect(fadingOf(gluteBridge, [...times(2, {}), rep(byTheTrainee), ...shorter])).toBe(null);
  });

  it('does not compare one rep with another', () => {
    const tooFar = { change: { faults: ['over-arched'] } };
    const reps = [48, 45, 45, 45, 45, 43].map((range, at) => rep({ range, ...(at % 3 === 1 ? tooFar : {}) }));
    expect(fadingOf(gluteBridge, reps)).toBe(null);
  });

  it('compares no range with that of reps that went too far', () => {
    const tooFar = times(3, { range: 52, change: { faults: ['over-arched'] } });
    expect(fadingOf(gluteBridge, [...tooFar, ...times(3, {}), ...times(3, {})])).toBe(null);
    const hasty = times(3, { range: 52, change: { faults: ['short-pause'] } });
    expect(fadingOf(gluteBridge, [...hasty, ...times(3, {}), ...times(3, {})])).toEqual({
      rangeLost: 0.23,
      slower: null,
    });
  });

  it('says nothing of the range of a log that is older than its levels', () => {
    const old = ending({ range: 10, movingMs: 3000 }).map(({ levels: _, ...others }) => others);
    expect(fadingOf(gluteBridge, old)).toEqual({ rangeLost: null, slower: 0.5 });
  });

  it('is not reported for the pace of an exercise whose rest is a turning point, nor for a hold', () => {
    expect(fadingOf(ballBackExtension, ending({ movingMs: 4000 }))).toBe(null);
    expect(fadingOf(ballBackExtension, ending({ range: 20 }))).not.toBe(null);
    expect(fadingOf(plank, ending({ range: 20 }))).toBe(null);
  });
});

describe('the full range of the day', () => {
  it('is not that of reps that went too far', () => {
    const tooFar = times(3, { range: 60, change: { faults: ['over-arched'] } });
    expect(rangeTodayOf(gluteBridge, [...tooFar, ...times(2, {})])).toBe(null);
    expect(rangeTodayOf(gluteBridge, [...tooFar, ...times(3, {})])).toBe(170);
  });

  it('is the median top of the first three counted reps, whatever comes after', () => {
    const tops = [30, 44, 38, 10, 10].map((range) => rep({ range }));
    expect(rangeTodayOf(gluteBridge, tops)).toBe(168);
    const attempt = rep({ range: 5, change: { counted: false } });
    expect(rangeTodayOf(gluteBridge, [attempt, ...tops])).toBe(168);
  });

  it('is not known of two reps, of an older log, or of a hold', () => {
    expect(rangeTodayOf(gluteBridge, times(2, {}))).toBe(null);
    const old = times(3, {}).map(({ levels: _, ...others }) => others);
    expect(rangeTodayOf(gluteBridge, old)).toBe(null);
    expect(rangeTodayOf(plank, times(3, {}))).toBe(null);
  });
});

describe('the course of a set in words', () => {
  const sentencesOf = (log: ReturnType<typeof judgeTrace>['log']) => {
    const [set] = reviewOf(exercises, 'glute-bridge', log).sets;
    return set ? courseInWords(gluteBridge, set, words) : [];
  };

  it('of bridges done evenly says how far the hips open today, and nothing else', () => {
    const { log } = judgeTrace(gluteBridge, performed('glute-bridge', [], 6));
    expect(sentencesOf(log)).toEqual([
      expect.stringMatching(/^Today your hips open to 17\d° at the top\. A straight line is 180°\.$/),
    ]);
  });

  it('says that a variation was done and counted', () => {
    const trace = VARIED['locust']?.['arms-ahead']?.();
    if (!trace) throw new Error('the mannequin stretches no arms ahead');
    const { log } = judgeTrace(locust, trace);
    const review = reviewOf(exercises, 'locust', log);
    const [set] = review.sets;
    expect(sessionReport(review, log).exercises).toMatchObject([{ variations: ['arms-ahead'] }]);
    expect(set && courseInWords(locust, set, words)).toEqual(['Done with the arms ahead, and counted.']);
  });

  it('names the share of the time that was saved, not a speed', () => {
    const sentenceOf = (rangeLost: number | null) => {
      const log = judgeTrace(gluteBridge, performed('glute-bridge', [], 1)).log;
      const [set] = reviewOf(exercises, 'glute-bridge', log).sets;
      const fading = { rangeLost, slower: -0.3 };
      return set && courseInWords(gluteBridge, { ...set, rangeToday: null, fading }, words)[0];
    };
    expect(sentenceOf(null)).toBe('Your last reps took 30 % less time than your first.');
    expect(sentenceOf(0.2)).toBe(
      'Your last reps had 20 % less range than your first, and took 30 % less time.',
    );
  });

  it('of bridges that get shorter and slower says so, in the review and in the report', () => {
    const { log } = judgeTrace(gluteBridge, tiring('glute-bridge'));
    expect(sentencesOf(log)[1]).toMatch(
      /^Your last reps had \d+ % less range than your first, and took \d+ % longer\.$/,
    );
    const [report] = sessionReport(reviewOf(exercises, 'glute-bridge', log), log).exercises;
    expect(report).toMatchObject({ faded: { range: 1, quicker: 0, slower: 1 } });
    expect(report?.rangeToday).toBeGreaterThan(165);
  });
});
