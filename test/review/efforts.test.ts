import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { EngineEvent, Hold } from '../../src/engine/events.ts';
import { exercises } from '../../src/exercises/index.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { effortsOf } from '../../src/review/efforts.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { reviewOf } from '../../src/review/review.ts';

const hold = (startMs: number, endMs: number, change: Partial<Hold> = {}): Hold => ({
  ...{ startMs, endMs, goodMs: endMs - startMs, brokenMs: 0, longestMs: endMs - startMs },
  ...{ side: null, counted: true, faults: [], ...change },
});

const sag = (startMs: number, endMs: number, severity: 'major' | 'advice' = 'major'): EngineEvent => ({
  ...{ type: 'FaultEnded', timestampMs: endMs, fault: 'hips-sag', severity, startMs, endMs },
});

describe('the holds of a set', () => {
  it('are one effort if only a fault parts them, and the time of the fault is lost', () => {
    const [effort, ...others] = effortsOf([hold(0, 12_000), hold(16_000, 24_000)], [sag(12_100, 15_900)]);
    expect(others).toEqual([]);
    expect(effort).toMatchObject({ goodMs: 20_000, brokenMs: 3800, longestMs: 12_000 });
    expect(effort?.scoreParts).toEqual({ held: 0.84, unbroken: 0.6 });
  });

  it('are efforts of their own after a rest, on another side, or without a fault', () => {
    const apart = [hold(0, 12_000), hold(16_000, 24_000)];
    expect(effortsOf(apart, [])).toHaveLength(2);
    expect(effortsOf(apart, [sag(12_000, 13_000)])).toHaveLength(2);
    const [left, right] = [hold(0, 12_000, { side: 'left' }), hold(16_000, 24_000, { side: 'right' })];
    expect(effortsOf([left, right], [sag(12_000, 16_000)])).toHaveLength(2);
  });

  it('lose the time of a fault that ends them, and none to advice', () => {
    expect(effortsOf([hold(0, 12_000)], [sag(12_000, 14_000)])[0]?.brokenMs).toBe(2000);
    expect(effortsOf([hold(0, 12_000)], [sag(12_000, 14_000, 'advice')])[0]?.brokenMs).toBe(0);
  });

  it('lose the time of faults that lead up to them, each moment once, and none before a rest', () => {
    const lostTo = (...faults: EngineEvent[]) => effortsOf([hold(20_000, 30_000)], faults)[0]?.brokenMs;
    expect(lostTo(sag(4000, 20_400))).toBe(16_000);
    expect(lostTo(sag(4000, 12_000), sag(12_500, 20_400), sag(10_000, 14_000))).toBe(16_000);
    expect(lostTo(sag(4000, 18_000))).toBe(0);
    expect(lostTo(sag(4000, 20_400, 'advice'))).toBe(0);
  });

  it('share no moment of a fault between them', () => {
    const [effort, ...others] = effortsOf([hold(0, 12_000), hold(16_000, 24_000)], [sag(11_500, 16_500)]);
    expect(others).toEqual([]);
    expect(effort?.brokenMs).toBe(4000);
  });

  it('lose nothing to a fault long after them, or to one of a hold that was left out', () => {
    expect(effortsOf([hold(0, 10_000)], [sag(34_500, 44_500)])[0]?.brokenMs).toBe(0);
    const out = hold(16_000, 24_000, { counted: false, overruled: true });
    const [effort] = effortsOf([hold(0, 12_000), out], [sag(24_000, 28_000)]);
    expect(effort?.brokenMs).toBe(0);
  });

  it('lose no moment twice to faults at the same time', () => {
    const [effort] = effortsOf([hold(0, 12_000)], [sag(12_000, 14_000), sag(13_000, 15_000)]);
    expect(effort?.brokenMs).toBe(3000);
  });

  it('leave out what the trainee left out', () => {
    const out = hold(16_000, 24_000, { counted: false, overruled: true });
    expect(effortsOf([hold(0, 12_000), out], [])).toHaveLength(1);
  });
});

it('a plank whose clock a sag stopped never scores 100', () => {
  const file = fileURLToPath(new URL('../golden/mannequin-plank-sag.json', import.meta.url));
  const read = parseTrace(readFileSync(file, 'utf8'));
  if ('wrong' in read) throw new Error(read.wrong);
  const [set] = reviewOf(exercises, 'plank', judgeTrace(plank, read.trace).log).sets;
  expect(set?.efforts).toHaveLength(1);
  expect(set?.brokenMs).toBeGreaterThan(3000);
  expect(set?.score).toBeLessThan(0.85);
});
