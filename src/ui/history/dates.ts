import type { Day } from '../../time/civil-day.ts';

const MINUTE_MS = 60_000;
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

/** Creating a formatter takes as long as using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...STYLES[style], timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** A date as the language writes it. */
export const dayInWords = (
  language: string,
  day: Day,
  style: Exclude<keyof typeof STYLES, 'time' | 'moment'>,
) => formatOf(language, style).format(day * DAY_MS);

/** A moment (ms since 1970) in a local time that is that many minutes ahead of UTC. */
export const momentInWords = (
  language: string,
  ms: number,
  offsetMin: number,
  style: 'time' | 'moment' = 'moment',
): string => formatOf(language, style).format(ms + offsetMin * MINUTE_MS);
