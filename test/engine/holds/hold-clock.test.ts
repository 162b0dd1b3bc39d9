import { describe, expect, it } from 'vitest';
import { stepHold } from '../../../src/engine/holds/hold-clock.ts';
import { noHold, type HoldInput, type HoldState } from '../../../src/engine/holds/hold-state.ts';
import { plank } from '../../../src/exercises/plank/exercise.ts';

const FRAME_MS = 100;
const good: HoldInput = { kind: 'good' };
const broken: HoldInput = { kind: 'broken', by: 'hips-sag' };
const hidden: HoldInput = { kind: 'unseen', partly: true };
const gone: HoldInput = { kind: 'unseen', partly: false };
const rest: HoldInput = { kind: 'rest' };

/** The credit (ms) for these inputs, each for so many frames, after a good frame that begins them. */
function creditOf(...inputs: readonly (readonly [HoldInput, number])[]): number {
  if (plank.kind !== 'hold') throw new Error('the plank is held');
  let state: HoldState = noHold;
  const frames = [good, ...inputs.flatMap(([input, count]) => Array.from({ length: count }, () => input))];
  for (const [i, input] of frames.entries())
    [state] = stepHold(plank, state, {
      ...{ input, timestampMs: i * FRAME_MS },
      ...{ faults: [], mayBegin: true, side: null },
    });
  return state.open?.goodMs ?? NaN;
}

describe('the clock of a hold', () => {
  it('credits all of the time between two good frames if the break between them was short', () => {
    expect(creditOf([good, 20], [broken, 1], [good, 10])).toBe(3100);
    expect(creditOf([good, 20], [broken, 7], [good, 10])).toBe(3700);
    expect(creditOf([good, 20], [hidden, 4], [broken, 3], [good, 10])).toBe(3700);
  });

  it('credits nothing of a long break', () => {
    expect(creditOf([good, 20], [broken, 8], [good, 10])).toBe(2900);
  });

  it('credits up to 2 s in which a joint is hidden, and up to .5 s of them in which nobody is found', () => {
    expect(creditOf([good, 20], [hidden, 19], [good, 10])).toBe(4900);
    expect(creditOf([good, 20], [hidden, 20], [good, 10])).toBe(2900);
    expect(creditOf([good, 20], [hidden, 5], [gone, 1], [hidden, 5], [good, 10])).toBe(4100);
    expect(creditOf([good, 20], [gone, 4], [good, 10])).toBe(3400);
    expect(creditOf([good, 20], [gone, 5], [good, 10])).toBe(2900);
    expect(creditOf([good, 20], [hidden, 5], [gone, 6], [hidden, 5], [good, 10])).toBe(2900);
  });

  it('takes a keypoint that jumps while a joint hides for part of the hiding, up to 2 s in all', () => {
    expect(creditOf([good, 20], [hidden, 8], [broken, 1], [hidden, 8], [good, 10])).toBe(4700);
    expect(creditOf([good, 20], [hidden, 12], [broken, 1], [hidden, 12], [good, 10])).toBe(4200);
    expect(creditOf([good, 20], [hidden, 8], [broken, 5], [hidden, 8], [good, 10])).toBe(4200);
  });

  it('credits half of a change between good and broken that was out of sight, if it took at most a second', () => {
    expect(creditOf([good, 20], [hidden, 5], [broken, 8], [good, 10])).toBe(3200);
    expect(creditOf([good, 20], [broken, 8], [hidden, 5], [good, 10])).toBe(3200);
    expect(creditOf([good, 20], [hidden, 12], [broken, 8], [hidden, 12], [good, 10])).toBe(2900);
  });

  it('does not take a good moment for the end of a break', () => {
    expect(creditOf([good, 20], [broken, 8], [good, 2], [broken, 5], [good, 10])).toBe(3000);
    expect(creditOf([good, 20], [broken, 8], [good, 5], [broken, 5], [good, 10])).toBe(3900);
  });

  it('credits half of a way up that was out of sight, but begins no hold by it', () => {
    expect(creditOf([rest, 10], [hidden, 3], [good, 21])).toBe(2200);
    expect(creditOf([rest, 10], [hidden, 11], [good, 21])).toBe(2000);
    expect(creditOf([rest, 10], [hidden, 8], [good, 10])).toBe(NaN);
  });
});
