import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/engine/events.ts';
import { noCounter } from '../../../src/engine/reps/counter-state.ts';
import type { PhaseStep } from '../../../src/engine/reps/phases.ts';
import { stepRest } from '../../../src/engine/reps/rest.ts';
import { reading, windowOf } from './some-reps.ts';

const stays = (phase: Phase): PhaseStep => ({ phase, changed: false, askedSinceMs: null });
const back: PhaseStep = { phase: 'rest', changed: true, askedSinceMs: 800 };
const still = { level: 3, smoothLevel: 2, other: 7, signal: 0.1, still: true };

describe('a still rest', () => {
  it('is learned while the trainee lies still', () => {
    const { rest, restOther } = stepRest(noCounter, reading(still), stays('rest'), false);
    expect([rest.values, restOther.values]).toEqual([[3], [7]]);
  });

  it.each([
    ['in a movement', noCounter, still, stays('rising')],
    ['in the frame in which rest is reached', { ...noCounter, phase: 'lowering' as const }, still, back],
    ['while the level moves', noCounter, { ...still, still: false }, stays('rest')],
    ['away from rest', noCounter, { ...still, signal: 0.2 }, stays('rest')],
  ])('is not learned %s', (_, was, its, step) => {
    const { rest, restOther } = stepRest(was, reading(its), step, false);
    expect([rest.values, restOther.values]).toEqual([[], []]);
  });

  it('is that of the last 3 s', () => {
    const was = { ...noCounter, rest: windowOf([1, 2, 3], 1000), restOther: windowOf([4, 5, 6], 1000) };
    const next = stepRest(was, reading({ ...still, timestampMs: 4000 }), stays('rest'), false);
    expect([next.rest.values, next.restOther.values]).toEqual([
      [2, 3, 3],
      [5, 6, 7],
    ]);
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

  it('is where the trainee stands still at rest, even if that is higher', () => {
    expect(floor(5, { smoothLevel: 8, standsAt: 9 }).floor).toBe(9);
    expect(floor(5, { smoothLevel: 8, standsAt: 9, signal: 0.2 }).floor).toBe(5);
    expect(floor(5, { smoothLevel: 8, standsAt: 9 }, stays('rising')).floor).toBe(5);
  });

  it('begins anew when a movement is over', () => {
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
    expect(other({ smoothLevel: 6, standsAt: 6 })).toEqual([7]);
    expect(other({ smoothLevel: 6 }, back)).toEqual([7]);
  });
});

describe('being blind', () => {
  const blind = (its: Parameters<typeof reading>[0], turning: boolean) =>
    stepRest({ ...noCounter, blind: true }, reading(its), stays('rest'), turning).blind;

  it('is over at rest: standing still there, or at any turning point', () => {
    expect(blind({ signal: 0.1 }, false)).toBe(true);
    expect(blind({ signal: 0.1, still: true }, false)).toBe(false);
    expect(blind({ signal: 0.1 }, true)).toBe(false);
    expect(blind({ signal: 0.2, still: true }, true)).toBe(true);
  });

  it('does not begin at rest', () => {
    expect(stepRest(noCounter, reading(still), stays('rest'), false).blind).toBe(false);
  });
});
