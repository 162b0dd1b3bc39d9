import { describe, expect, it } from 'vitest';
import type { EngineEvent, Hold } from '../../src/engine/events.ts';
import {
  addHold,
  hasSides,
  isSideOver,
  noSides,
  onSide,
  owedSide,
  sideTimes,
} from '../../src/engine/sides.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';

const held = (side: Hold['side'], goodMs: number): EngineEvent => ({
  type: 'HoldEnded',
  timestampMs: 0,
  hold: {
    side,
    goodMs,
    brokenMs: 0,
    longestMs: goodMs,
    startMs: 0,
    endMs: goodMs,
    faults: [],
    counted: true,
  },
});
const left: EngineEvent = { type: 'PostureLost', timestampMs: 0, sinceMs: 0 };
const reached: EngineEvent = { type: 'PostureReached', timestampMs: 0, sinceMs: 0 };

describe('the sides of an exercise', () => {
  it('are those that its steps name', () => {
    expect([hasSides(sidePlank), hasSides(plank)]).toEqual([true, false]);
    expect([onSide('left'), onSide(null)]).toEqual([{ onSide: 'left' }, {}]);
  });

  it('are credited with what was held on them', () => {
    expect(addHold(noSides, { side: 'left', goodMs: 5000 })).toEqual({ left: 5000, right: 0 });
    expect(addHold(noSides, { side: null, goodMs: 5000 })).toEqual({ left: 0, right: 0 });
    expect(sideTimes([held('left', 4000), left, held('right', 3000), held('left', 2000)])).toEqual({
      left: 6000,
      right: 3000,
    });
  });

  it('are over when the trainee has left the last hold, not while a hold continues in the same posture', () => {
    expect(isSideOver([])).toBe(false);
    expect(isSideOver([held('left', 4000)])).toBe(false);
    expect(isSideOver([held('left', 4000), left, reached])).toBe(true);
    expect(isSideOver([left, held('left', 4000)])).toBe(false);
  });

  it('owe what they are held for less, from three seconds on', () => {
    expect(owedSide({ left: 10_000, right: 7001 })).toBe(null);
    expect(owedSide({ left: 10_000, right: 7000 })).toBe('right');
    expect(owedSide({ left: 7000, right: 10_000 })).toBe('left');
  });
});
