import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weeklyCalendar, type CalendarEntry } from '../../src/plan/ics.ts';

/** 2026-11-24, a Tuesday. */
const tuesday = Date.UTC(2026, 10, 24) / 86_400_000;

const entry: CalendarEntry = {
  plan: { weekdays: [4, 0, 2] },
  from: tuesday,
  hour: 7,
  minute: 5,
  durationMin: 35,
  summary: 'Lower back',
  description: 'Mat and ball',
  uid: 'weekly@longline',
  stamp: '20261124T060000Z',
};

const octets = (text: string): number => new TextEncoder().encode(text).length;
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');
const unescaped = (text: string): string =>
  text.replace(/\\([\\;,n])/g, (_, character: string) => (character === 'n' ? '\n' : character));

describe('the calendar file', () => {
  it('repeats every week from the first planned day on, in local time', () => {
    expect(weeklyCalendar(entry)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Longline//Workouts//EN',
        'CALSCALE:GREGORIAN',
        'BEGIN:VEVENT',
        'UID:weekly@longline',
        'DTSTAMP:20261124T060000Z',
        'DTSTART:20261125T070500',
        'DURATION:PT35M',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR',
        'SUMMARY:Lower back',
        'DESCRIPTION:Mat and ball',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('escapes what has a meaning in it', () => {
    const text = weeklyCalendar({ ...entry, summary: 'a;b,c\\d\ne\u0007' });
    expect(text).toContain('SUMMARY:a\\;b\\,c\\\\d\\ne\r\n');
  });

  it('keeps any text whole, in lines of at most 75 octets', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(text, (description) => {
        const written = weeklyCalendar({ ...entry, description });
        for (const line of written.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const line = unfolded(written).find((each) => each.startsWith('DESCRIPTION:')) ?? '';
        const plain = description.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, '');
        const kept = unescaped(line.slice('DESCRIPTION:'.length)).replace(/[^\P{Cc}\n]/gu, '');
        expect(kept).toBe(plain);
      }),
    );
  });

  it('cuts no character in two', () => {
    const written = weeklyCalendar({ ...entry, description: '🏋️ü'.repeat(40) });
    expect(written).not.toContain('\ufffd');
    expect(unfolded(written)).toContain(`DESCRIPTION:${'🏋️ü'.repeat(40)}`);
    for (const line of written.split('\r\n'))
      expect(new TextDecoder().decode(new TextEncoder().encode(line))).toBe(line);
  });

  it('throws if the plan has no day', () => {
    expect(() => weeklyCalendar({ ...entry, plan: { weekdays: [] } })).toThrow(RangeError);
  });
});
