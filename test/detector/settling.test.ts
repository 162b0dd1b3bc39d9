import { describe, expect, it } from 'vitest';
import { BATCH, LONGEST_WARM_UP_MS, settle, type Lap } from '../../src/detector/choice/settling.ts';

/** The times of a candidate's frames, one by one (ms): the whole picture and the crop in turn. */
type Frames = (nth: number) => number;

/** Runs laps until the candidate has settled, or is judged without; at most a thousand. */
function warmed(frameMs: Frames) {
  const laps: Lap[] = [];
  for (;;) {
    const at = 2 * laps.length;
    laps.push({ wholeMs: frameMs(at), cropMs: frameMs(at + 1) });
    const settling = settle(laps);
    if (settling.kind === 'done') return { ...settling, laps: laps.length };
    if (laps.length === 1000) throw new Error('still not done after 1000 laps');
  }
}

/** The same time with some scatter, as on a real device. */
const about = (ms: number, nth: number): number => ms * (1 + 0.03 * Math.sin(7 * nth));

describe('a candidate is warm', () => {
  it('when two batches in a row agree, and is then timed by the crop', () => {
    expect(warmed((nth) => (nth % 2 === 0 ? 20 : 12))).toEqual({
      kind: 'done',
      frameMs: 12,
      settled: true,
      laps: 2 * BATCH,
    });
  });

  it('not before slow first frames are over, whatever they took', () => {
    const { frameMs, settled, laps } = warmed((nth) => about(nth < 8 ? 250 - 25 * nth : 17, nth));
    expect(settled).toBe(true);
    expect(laps).toBeGreaterThan(2 * BATCH);
    expect(frameMs).toBeCloseTo(17, 0);
  });

  it('though its shaders are compiled in frame 4, which says nothing of the others', () => {
    const { frameMs, settled, laps } = warmed((nth) => (nth === 3 ? 1500 : about(17, nth)));
    expect({ settled, laps }).toEqual({ settled: true, laps: 2 * BATCH });
    expect(frameMs).toBeCloseTo(17, 0);
  });

  it('only when both paths have settled, because the crop may be warm long before the whole picture', () => {
    const wholeMs: Frames = (nth) => Math.max(20, 100 - 4 * nth);
    const cropWarm = warmed((nth) => (nth % 2 === 0 ? wholeMs(nth / 2) : 12));
    const wholeWarm = warmed((nth) => (nth % 2 === 0 ? 12 : wholeMs((nth - 1) / 2)));
    for (const { settled, laps } of [cropWarm, wholeWarm]) {
      expect(settled).toBe(true);
      expect(laps).toBeGreaterThanOrEqual(20 + BATCH);
    }
    expect([cropWarm.frameMs, wholeWarm.frameMs]).toEqual([12, 20]);
  });

  it('never, if its medians go on changing: after 3 s of computing the slowest of them is its time', () => {
    const inBatch = (nth: number): number => Math.floor(nth / 2 / BATCH);
    let spentMs = 0;
    const result = warmed((nth) => {
      const batch = inBatch(nth);
      const ms = [90, 45, 15, 30][batch < 2 ? batch : 2 + (batch % 2)] ?? NaN;
      spentMs += ms;
      return ms;
    });
    expect(result).toMatchObject({ settled: false, frameMs: 45 });
    expect(spentMs).toBeGreaterThanOrEqual(LONGEST_WARM_UP_MS);
    expect(spentMs).toBeLessThan(LONGEST_WARM_UP_MS + 2 * 90);
  });

  it('never, if it is too slow for two batches in 3 s: the frames that there were are its time', () => {
    expect(warmed(() => 400)).toEqual({ kind: 'done', frameMs: 400, settled: false, laps: 4 });
  });
});
