import type { Side } from '../pose/keypoints.ts';
import type { EngineEvent, Hold } from './events.ts';
import type { Exercise } from './exercise.ts';

/** Good time on each side (ms). */
export type SideTimes = Readonly<Record<Side, number>>;

export const noSides: SideTimes = { left: 0, right: 0 };

/** Whether the exercise is done on one side and then on the other. If so, its steps name the side. */
export const hasSides = ({ teach }: Pick<Exercise, 'teach'>): boolean =>
  teach.steps.some((step) => typeof step !== 'string');

/** The parameter that chooses the text for a side; empty if there is no side. */
export const onSide = (side: Side | null): Readonly<Record<string, string>> =>
  side === null ? {} : { onSide: side };

/** Sides whose times differ by less than this (ms) are even. Basis: judgement. */
const EVEN_MS = 3000;

export const addHold = (times: SideTimes, { side, goodMs }: Pick<Hold, 'side' | 'goodMs'>): SideTimes =>
  side === null ? times : { ...times, [side]: times[side] + goodMs };

/** Good time on each side, from the finished holds. */
export const sideTimes = (log: readonly EngineEvent[]): SideTimes =>
  log.reduce((times, event) => (event.type === 'HoldEnded' ? addHold(times, event.hold) : times), noSides);

/** Whether the trainee left the last hold. A hold that is resumed in the same posture is not on a new side. */
export const isSideOver = (log: readonly EngineEvent[]): boolean =>
  log.findLast(({ type }) => type === 'HoldEnded' || type === 'PostureLost')?.type === 'PostureLost';

/** The side that has been held for less time; null if they are even. */
export const owedSide = ({ left, right }: SideTimes): Side | null =>
  Math.abs(left - right) < EVEN_MS ? null : left < right ? 'left' : 'right';
