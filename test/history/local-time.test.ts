import { describe, expect, it } from 'vitest';
import { dayAt, isoDay, isoLocal, localOffset, offsetIn } from '../../src/history/local-time.ts';

const SUNDAY_LATE = Date.UTC(2026, 4, 4, 3, 30);

describe('The day of a session', () => {
  it('is that of the local time in which it happened', () => {
    expect(dayAt(SUNDAY_LATE, -240) * 86_400_000).toBe(Date.UTC(2026, 4, 3));
    expect(dayAt(SUNDAY_LATE, 120) * 86_400_000).toBe(Date.UTC(2026, 4, 4));
    expect(isoLocal(SUNDAY_LATE, -240)).toBe('2026-05-03T23:30:00');
    expect(isoDay(SUNDAY_LATE, 120)).toBe('2026-05-04');
  });

  it.each([
    ['America/New_York', Date.UTC(2026, 4, 4), -240],
    ['America/New_York', Date.UTC(2026, 0, 4), -300],
    ['Asia/Kolkata', Date.UTC(2026, 4, 4), 330],
    ['UTC', Date.UTC(2026, 4, 4), 0],
  ])('can be computed from a time zone: %s', (zone, ms, minutes) => {
    expect(offsetIn(zone, ms)).toBe(minutes);
  });

  it("is this device's if it was not stored", () => {
    const here = 0 - new Date(SUNDAY_LATE).getTimezoneOffset();
    expect(localOffset({ startedAt: SUNDAY_LATE, utcOffsetMin: null })).toBe(here);
    expect(localOffset({ startedAt: SUNDAY_LATE, utcOffsetMin: 0 })).toBe(0);
  });
});
