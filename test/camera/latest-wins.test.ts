import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/camera/frame-source.ts';
import { latestWins } from '../../src/camera/latest-wins.ts';

// A picture that is never drawn needs no pixels.
const picture = (timestampMs: number): Picture => ({
  image: {} as ImageBitmap,
  width: 1,
  height: 1,
  timestampMs,
});

describe('latest wins', () => {
  it('processes the newest picture that came while one was being processed, and skips the rest', async () => {
    const taken: number[] = [];
    const gates: (() => void)[] = [];
    const { offer, settled } = latestWins(({ timestampMs }) => {
      taken.push(timestampMs);
      return new Promise((resolve) => gates.push(resolve));
    });
    offer(picture(0));
    offer(picture(33));
    offer(picture(67));
    expect(taken).toEqual([0]);
    gates[0]?.();
    await expect.poll(() => taken).toEqual([0, 67]);
    gates[1]?.();
    await settled();
    offer(picture(100));
    gates[2]?.();
    await settled();
    expect(taken).toEqual([0, 67, 100]);
  });

  it('accepts nothing more after a failure', async () => {
    const taken: number[] = [];
    const { offer, settled } = latestWins(({ timestampMs }) => {
      taken.push(timestampMs);
      return Promise.reject(new Error('no more'));
    });
    offer(picture(0));
    offer(picture(33));
    await expect(settled()).rejects.toThrow('no more');
    expect(taken).toEqual([0]);
  });

  it('throws the error of the last picture at the next one', async () => {
    const { offer, settled } = latestWins(() => Promise.reject(new Error('no more')));
    offer(picture(0));
    await expect(settled()).rejects.toThrow('no more');
    expect(() => offer(picture(33))).toThrow('no more');
  });
});
