import { describe, expect, it } from 'vitest';
import { straightKnee } from '../../src/pose/track/straight-leg.ts';
import { emptyWindow, pushValue } from '../../src/signal/timed-window.ts';

const long = (pixels: number) => pushValue(emptyWindow, 0, pixels, 1500);
const bones = [long(120), long(100), long(80)];
const hip = { x: 0, y: 0 };
const at = (ankleX: number) => straightKnee({ hip, knee: null, ankle: { x: ankleX, y: 0 } }, bones);

describe('a knee that is out of sight', () => {
  it('lies on the line of a leg that is as long as thigh and shank', () => {
    expect(at(180)).toEqual({ x: 100, y: 0 });
    expect(at(174)?.x).toBeCloseTo(96.67);
    expect(at(198)).not.toBe(null);
  });

  it('is not known if the leg may be bent, or the ankle has jumped', () => {
    expect([at(173), at(199)]).toEqual([null, null]);
  });

  it('is not known without hip and ankle, or before the bones were measured', () => {
    expect(straightKnee({ hip: null, knee: null, ankle: { x: 180, y: 0 } }, bones)).toBe(null);
    expect(straightKnee({ hip, knee: null, ankle: null }, bones)).toBe(null);
    expect(
      straightKnee({ hip, knee: null, ankle: { x: 180, y: 0 } }, [long(120), emptyWindow, long(80)]),
    ).toBe(null);
  });

  it('is left alone while it is seen', () => {
    const knee = { x: 90, y: 30 };
    expect(straightKnee({ hip, knee, ankle: { x: 180, y: 0 } }, bones)).toBe(knee);
  });
});
