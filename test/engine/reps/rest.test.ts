import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/engine/events.ts';
import { noCounter } from '../../../src/engine/reps/counter-state.ts';
import type { PhaseStep } from '../../../src/engine/reps/phases.ts';
import { stepRest } from '../../../src/engine/reps/rest.ts';
import { reading, windowOf } from './some-reps.ts';

const stays = (phase: Phase): PhaseStep => ({ phase, changed: false, pending: null });
const back: PhaseStep = { phase: 'rest', changed: true, pending: { phase: 'rest', sinceMs: 800 } };
const still = { level: 3, smoothLevel: 2, other: 7, signal: 0.1, still: true };
/** At rest before, so that the rest is known. */
const rested = { ...noCounter, blind: false };

describe('a still rest', () => {
  it('is learned while the trainee lies still', () => {
    const { rest, restOther } = stepRest(noCounter, reading(still), stays('rest'), false);
    expect([rest.values, restOther.values]).toEqual([[3], [7]]);
  });

  it.each([
    ['in a movement', rested, still, stays('rising')],
    ['in the frame in which rest is reached', { ...rested, phase: 'lowering' as const }, still, back],
    ['while the level moves', rested, { ...still, still: false }, stays('rest')],
    ['away from rest', rested, { ...still, signal: 0.2 }, stays('rest')],
  ])('is not learned %s', (_, was, its, step) => {
    const learned = { rest: windowOf([1]), restOther: windowOf([2]) };
    expect(stepRest(was, reading(its), step, false).rest.values).toEqual([]);
    expect(stepRest({ ...was, ...learned }, reading(its), step, false).restOther).toEqual(learned.restOther);
  });

  it('is not learned before the trainee was seen for 450 ms', () => {
    const learned = (seenMs: number) =>
      stepRest(noCounter, reading({ ...still, seenMs }), stays('rest'), false).rest.values;
    expect([learned(449), learned(450)]).toEqual([[], [3]]);
  });

  const twenty = Array.from({ length: 20 }, (_, i) => i);
  const learnedAfter = (everyMs: number, timestampMs: number) => {
    const was = { ...rested, rest: windowOf(twenty, everyMs), restOther: windowOf(twenty, everyMs) };
    const { rest, restOther } = stepRest(was, reading({ ...still, timestampMs }), stays('rest'), false);
    return [rest.values, restOther.values];
  };

  it('is that of the last 3 s', () => {
    expect(learnedAfter(200, 4000)).toEqual([
      [...twenty.slice(5), 3],
      [...twenty.slice(5), 7],
    ]);
  });

  it('is never one value alone: after a long movement, those before it still count', () => {
    expect(learnedAfter(50, 9000)).toEqual([
      [...twenty.slice(8), 3],
      [...twenty.slice(8), 7],
    ]);
  });

  it('has the second measure of the lowest level until it is learned', () => {
    const first = stepRest(noCounter, reading({ smoothLevel: 5, other: 7 }), stays('rest'), false);
    const was = { ...noCounter, ...first };
    const lower = stepRest(was, reading({ smoothLevel: 4, other: 6 }), stays('rest'), false);
    const higher = stepRest(was, reading({ smoothLevel: 6, other: 8 }), stays('rest'), false);
    expect([first, lower, higher].map(({ restOther }) => restOther.values)).toEqual([[7], [6], [7]]);
  });
});

describe('a turning point', () => {
  const floor = (was: number | null, its: Parameters<typeof reading>[0], step = stays('rest')) =>
    stepRest({ ...noCounter, floor: was }, reading(its), step, true);

  it('is the lowest level passed through at rest', () => {
    expect(floor(null, { smoothLevel: 5 }).floor).toBe(5);
    expect(floor(5, { smoothLevel: 4 }).floor).toBe(4);
    expect(floor(5, { smoothLevel: 6 }).floor).toBe(5);
    expect(floor(5, { smoothLevel: 4 }, stays('rising')).floor).toBe(5);
  });

  it('is not a single frame: a keypoint that jumps would be one', () => {
    expect(floor(5, { smoothLevel: 4, isSmooth: false }).floor).toBe(5);
    expect(floor(null, { smoothLevel: 4, isSmooth: false }).floor).toBe(null);
  });

  it('is where the trainee stands still at rest, even if that is higher', () => {
    expect(floor(5, { smoothLevel: 8, standsAt: 9 }).floor).toBe(9);
    expect(floor(5, { smoothLevel: 8, standsAt: 9, signal: 0.2 }).floor).toBe(5);
    expect(floor(5, { smoothLevel: 8, standsAt: 9 }, stays('rising')).floor).toBe(5);
  });

  it('begins again when a movement is over', () => {
    expect(floor(5, { level: 7, smoothLevel: 8 }, back).floor).toBe(7);
    expect(floor(5, { level: 7, smoothLevel: 8 }, { ...back, phase: 'rising' }).floor).toBe(5);
  });

  it('has the second measure of the turn, and of nothing before', () => {
    const was = { ...noCounter, floor: 5, restOther: windowOf([1, 2]) };
    const other = (its: Parameters<typeof reading>[0], step = stays('rest')) =>
      stepRest(was, reading({ other: 7, ...its }), step, true).restOther.values;
    expect(other({ smoothLevel: 6 })).toEqual([1, 2]);
    expect(other({ smoothLevel: 5 })).toEqual([1, 2]);
    expect(other({ smoothLevel: 4 })).toEqual([7]);
    expect(other({ smoothLevel: 6 }, back)).toEqual([7]);
  });

  it('has the second measure of all the time that the trainee stands still there, so one bad frame is not all of it', () => {
    const was = { ...noCounter, floor: 5, restOther: windowOf([1, 2]) };
    const stands = reading({ other: 7, smoothLevel: 6, standsAt: 6 });
    expect(stepRest(was, stands, stays('rest'), true).restOther.values).toEqual([1, 2, 7]);
  });
});

describe('being blind', () => {
  const isBlind = (its: Parameters<typeof reading>[0], crest: number | null = null) =>
    stepRest({ ...noCounter, crest }, reading(its), stays('rest'), false).blind;

  it('lasts until the trainee has been seen for 450 ms and is still at rest', () => {
    expect(isBlind({ signal: 0.1 })).toBe(true);
    expect(isBlind({ signal: 0.1, still: true, seenMs: 449 })).toBe(true);
    expect(isBlind({ signal: 0.2, still: true })).toBe(true);
    expect(isBlind({ signal: 0.1, still: true })).toBe(false);
  });

  it('lasts less long if the rest was known before', () => {
    const was = { ...noCounter, rest: windowOf([0]) };
    expect(stepRest(was, reading({ still: true, seenMs: 0 }), stays('rest'), false).blind).toBe(false);
  });

  it('or until the level has fallen by a fifth of the movement', () => {
    expect(isBlind({ signal: 0.1, smoothLevel: 31 }, 50)).toBe(true);
    expect(isBlind({ signal: 0.1, smoothLevel: 30 }, 50)).toBe(false);
    expect(isBlind({ signal: 0.2, smoothLevel: 30 }, 50)).toBe(true);
  });

  it('knows the highest level since it began, of smoothed ones', () => {
    const crest = (its: Parameters<typeof reading>[0], was: number | null) =>
      stepRest({ ...noCounter, crest: was }, reading(its), stays('rest'), false).crest;
    expect([
      crest({ smoothLevel: 5 }, null),
      crest({ smoothLevel: 5 }, 6),
      crest({ smoothLevel: 7 }, 6),
    ]).toEqual([5, 6, 7]);
    expect(crest({ smoothLevel: 7, isSmooth: false }, 6)).toBe(6);
    expect(crest({ still: true, smoothLevel: 7 }, 6)).toBe(null);
  });
});
