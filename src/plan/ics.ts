import { civilOf, type Day } from '../time/civil-day.ts';
import { weekdayOf } from '../time/weekday.ts';
import type { WeekPlan } from '../time/week.ts';

const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The longest line of a calendar, in octets without the line end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

export interface CalendarEntry {
  readonly plan: WeekPlan;
  /** The first day on which a workout may fall. */
  readonly from: Day;
  /** Local time in any time zone: 0 to 23, 0 to 59. */
  readonly hour: number;
  readonly minute: number;
  readonly durationMin: number;
  readonly summary: string;
  readonly description: string;
  /** Globally unique, and the same for a later version of this entry. */
  readonly uid: string;
  /** When this text was made, UTC: YYYYMMDDTHHMMSSZ. */
  readonly stamp: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** TEXT (RFC 5545, 3.3.11); control characters, which it forbids, are left out. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, (special) => `\\${special}`)
    .replace(/\n/g, '\\n');

/** Octets of a character in UTF-8; 0 for an empty text. */
const octets = (character: string): number => {
  const code = character.codePointAt(0);
  if (code === undefined) return 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line in pieces of at most 75 octets, each except the first after a space. No character is cut in two. */
function folded(line: string): string {
  let text = '';
  let used = 0;
  for (const character of line) {
    const more = octets(character);
    if (used + more > LINE_OCTETS) {
      text += '\r\n ';
      used = 1;
    }
    text += character;
    used += more;
  }
  return text;
}

/**
 * The weekly workouts as a calendar file (RFC 5545): one entry that repeats every week, in local time without a zone. Throws a RangeError
 * if the plan names no day.
 */
export function weeklyCalendar(entry: CalendarEntry): string {
  const { plan, from, hour, minute, durationMin, summary, description, uid, stamp } = entry;
  const days = Array.from({ length: 7 }, (_, at) => Math.floor(from) + at);
  const first = days.find((day) => plan.weekdays.includes(weekdayOf(day)));
  if (first === undefined) throw new RangeError('a plan of no day');
  const { year, month, day } = civilOf(first);
  const weekdays = [...plan.weekdays].sort((a, b) => a - b).map((weekday) => BYDAY[weekday]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Longline//Workouts//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${String(year).padStart(4, '0')}${two(month)}${two(day)}T${two(hour)}${two(minute)}00`,
    `DURATION:PT${Math.round(durationMin)}M`,
    `RRULE:FREQ=WEEKLY;BYDAY=${weekdays.join(',')}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
