import { describe, expect, it } from 'vitest';
import { isSlow, LiveSpeedMeter } from '../../src/detector/choice/live-speed.ts';

/** Judges frames that are `everyMs` apart for that long. Returns the speeds that were measured. */
function measured(
  meter: LiveSpeedMeter,
  { fromMs = 0, forMs, everyMs, detectMs, sourceRate = 1 }: Readonly<Record<string, number>>,
) {
  const speeds = [];
  if (forMs === undefined || everyMs === undefined || detectMs === undefined) throw new Error('say how long');
  for (let nowMs = fromMs; nowMs <= fromMs + forMs; nowMs += everyMs) {
    const speed = meter.add({ nowMs, timestampMs: nowMs * sourceRate, detectMs });
    if (speed) speeds.push(speed);
  }
  return speeds;
}

describe('the speed of live judging', () => {
  it('is measured over windows of 10 s', () => {
    const speeds = measured(new LiveSpeedMeter(), { forMs: 30_000, everyMs: 50, detectMs: 31 });
    expect(speeds).toEqual([1, 2, 3].map(() => ({ medianMs: 31, fps: 20 })));
  });

  it('is not that of a file which is judged at full speed, or of a mannequin that waits', () => {
    for (const sourceRate of [4, 0.5])
      expect(
        measured(new LiveSpeedMeter(), { forMs: 30_000, everyMs: 50, detectMs: 31, sourceRate }),
      ).toEqual([]);
  });

  it('is not measured across a pause', () => {
    const meter = new LiveSpeedMeter();
    expect(measured(meter, { forMs: 9000, everyMs: 50, detectMs: 31 })).toEqual([]);
    expect(measured(meter, { fromMs: 20_000, forMs: 9000, everyMs: 50, detectMs: 31 })).toEqual([]);
  });

  it('is not measured across a change of the backend', () => {
    const meter = new LiveSpeedMeter();
    measured(meter, { forMs: 9000, everyMs: 50, detectMs: 31 });
    meter.restart();
    expect(measured(meter, { fromMs: 9050, forMs: 9000, everyMs: 50, detectMs: 31 })).toEqual([]);
  });

  it('is that of a slow device too, down to a frame a second', () => {
    expect(measured(new LiveSpeedMeter(), { forMs: 20_000, everyMs: 1000, detectMs: 900 })).toHaveLength(2);
    expect(measured(new LiveSpeedMeter(), { forMs: 20_000, everyMs: 1001, detectMs: 900 })).toEqual([]);
  });
});

describe('a device', () => {
  it('is slow from 1.5 times the remembered median on', () => {
    expect(isSlow(46, 31)).toBe(false);
    expect(isSlow(46.5, 31)).toBe(true);
  });
});
