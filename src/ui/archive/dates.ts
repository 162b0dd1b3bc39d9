import type { Day } from '../../workout/civil-day.ts';

const DAY_MS = 86_400_000;

const STYLES = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  dated: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'short' },
  weekdayLong: { weekday: 'long' },
  time: { hour: 'numeric', minute: '2-digit' },
  moment: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** To make one takes as long as to use it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, style: keyof typeof STYLES, zone?: 'UTC'): Intl.DateTimeFormat {
  const key = `${language} ${style} ${zone ?? ''}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language, { ...STYLES[style], ...(zone ? { timeZone: zone } : {}) });
  formats.set(key, format);
  return format;
}

/** A date as the language writes it. */
export const dayInWords = (
  language: string,
  day: Day,
  style: Exclude<keyof typeof STYLES, 'time' | 'moment'>,
) => formatOf(language, style, 'UTC').format(day * DAY_MS);

/** A moment, milliseconds since 1970, in the trainee's own zone. */
export const momentInWords = (language: string, ms: number, style: 'time' | 'moment' = 'moment'): string =>
  formatOf(language, style).format(ms);
