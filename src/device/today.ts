import type { Day } from '../time/civil-day.ts';

/** This device's date at that moment. */
export const localDay = (now: Date): Day =>
  Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;

export const today = (): Day => localDay(new Date());

/** A unique name for the calendar entry. */
export const newCalendarId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
