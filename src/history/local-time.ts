import { offsetHere } from '../storage/tables.ts';
import type { SessionMeta } from '../storage/format/session-schema.ts';
import type { Day } from '../time/civil-day.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export { offsetHere };

/** Minutes by which the local time of a session was ahead of UTC; this device's own if that was not stored. */
export const localOffset = ({
  startedAt,
  utcOffsetMin,
}: Pick<SessionMeta, 'startedAt' | 'utcOffsetMin'>): number => utcOffsetMin ?? offsetHere(startedAt);

/** The date in that local time. */
export const dayAt = (ms: number, offsetMin: number): Day =>
  Math.floor((ms + offsetMin * MINUTE_MS) / DAY_MS);

/** Local date and time as ISO 8601, without a zone: "2026-05-01T18:30:00". */
export const isoLocal = (ms: number, offsetMin: number): string =>
  new Date(ms + offsetMin * MINUTE_MS).toISOString().slice(0, 19);

/** Local date as ISO 8601: "2026-05-01". */
export const isoDay = (ms: number, offsetMin: number): string => isoLocal(ms, offsetMin).slice(0, 10);

/** The current date on this device. */
export const isoToday = (): string => isoDay(Date.now(), offsetHere(Date.now()));

/** All time zones that this browser knows, this device's own first. */
export function zones(): readonly string[] {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [here, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== here)];
}

/** Minutes by which a zone is ahead of UTC at that moment. */
export function offsetIn(timeZone: string, ms: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(ms);
  const written = parts.find(({ type }) => type === 'timeZoneName')?.value;
  const read = written === undefined ? null : /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(written);
  if (!read) throw new Error(`the offset of ${timeZone} cannot be read: ${String(written)}`);
  // UTC itself is written as "GMT" without an offset.
  const [, sign, hours = 0, minutes = 0] = read;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
