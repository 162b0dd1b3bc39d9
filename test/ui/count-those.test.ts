import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { countable } from '../../src/ui/live/count-those.tsx';

const seen = (variation: string): EngineEvent => ({
  ...{ type: 'VariationSeen', timestampMs: 2000, sinceMs: 1000 },
  ...{ variation, counts: false },
});
const reached: EngineEvent = { type: 'PostureReached', timestampMs: 3000, sinceMs: 2000 };
const ended: EngineEvent = {
  ...{ type: 'VariationEnded', timestampMs: 4000, startMs: 1000, endMs: 3500 },
  ...{ variation: 'straight-arms', counts: false },
};

describe('the offer to count a variation', () => {
  it('appears when a variation is seen that a variant counts, and stays after it is over, because it is pressed then', () => {
    expect(countable([seen('straight-arms')], plank)?.variant).toBe('straight-arms');
    expect(countable([seen('straight-arms'), ended], plank)?.variant).toBe('straight-arms');
  });

  it('is withdrawn when the posture of the exercise is reached', () => {
    expect(countable([seen('straight-arms'), ended, reached], plank)).toBe(null);
  });

  it('is not made of a variation without limits of its own, and not before one is seen', () => {
    expect(countable([], plank)).toBe(null);
    expect(countable([reached], plank)).toBe(null);
    expect(countable([seen('on-the-knees')], plank)).toBe(null);
    expect(countable([seen('one-leg')], gluteBridge)).toBe(null);
    expect(countable([seen('straight-arms')], null)).toBe(null);
  });
});
