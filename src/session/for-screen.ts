import type { Status } from '../engine/status.ts';

/** Clocks on the screen run in steps of this, milliseconds. */
const TICK_MS = 100;

const coarse = (ms: number): number => Math.floor(ms / TICK_MS) * TICK_MS;

/** A status that is equal where the screen would look the same. */
export const forScreen = (status: Status): Status => ({
  ...status,
  goodMs: coarse(status.goodMs),
  brokenMs: coarse(status.brokenMs),
  pauseMs: status.pauseMs === null ? null : coarse(status.pauseMs),
});
