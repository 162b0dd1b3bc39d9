import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/camera/frame-source.ts';
import { latestWins } from '../../src/camera/latest-wins.ts';

// What is never drawn needs no pixels.
const picture = (timestampMs: number): Picture => ({
  image: {} as ImageBitmap,
  width: 1,
  height: 1,
  timestampMs,
});

describe('latest wins', () => {
  it('skips what comes while one is being taken, and takes the next', async () => {
    const taken: number[] = [];
    const gates: (() => void)[] = [];
    const { offer, settled } = latestWins(({ timestampMs }) => {
      taken.push(timestampMs);
      return new Promise((resolve) => gates.push(resolve));
    });
    offer(picture(0));
    offer(picture(33));
    offer(picture(67));
    gates[0]?.();
    await settled();
    offer(picture(100));
    gates[1]?.();
    await settled();
    expect(taken).toEqual([0, 100]);
  });

  it('throws at the next picture what taking the last one failed with', async () => {
    const { offer, settled } = latestWins(() => Promise.reject(new Error('no more')));
    offer(picture(0));
    await expect(settled()).rejects.toThrow('no more');
    expect(() => offer(picture(33))).toThrow('no more');
  });
});
