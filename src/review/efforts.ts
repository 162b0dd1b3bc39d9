import { holdParts, scoreOf } from '../engine/score.ts';
import type { EngineEvent, Hold, HoldScoreParts } from '../engine/events.ts';
import { faultsOf, type FoundFault } from './notable.ts';

/** Holds with more than this between them, besides faults, are separate efforts, milliseconds. Basis: judgement; nobody rests in one second. */
const REST_MS = 1000;

/** One hold, or several that only faults interrupted. All times are in milliseconds. */
export interface Effort {
  readonly startMs: number;
  readonly goodMs: number;
  /** Time that was not credited: in the holds, and to faults before and after them. */
  readonly brokenMs: number;
  readonly longestMs: number;
  readonly side: Hold['side'];
  /** 0 to 1. */
  readonly score: number | null;
  readonly scoreParts: HoldScoreParts;
}

/** A major fault. */
type Fault = Pick<FoundFault, 'startMs' | 'endMs'>;

/**
 * The faults that follow a hold without a rest, up to the next hold: how long they lasted, and when the last one ended. Both in
 * milliseconds.
 */
function lostAfter(hold: Hold, faults: readonly Fault[], nextMs: number) {
  let [lostMs, reachedMs] = [0, hold.endMs];
  for (const fault of faults) {
    const endMs = Math.min(fault.endMs, nextMs);
    if (endMs <= reachedMs || fault.startMs > reachedMs + REST_MS) continue;
    lostMs += endMs - Math.max(fault.startMs, reachedMs);
    reachedMs = endMs;
  }
  return { lostMs, reachedMs };
}

/** How long the faults lasted that led up to a hold without a rest, from `fromMs` on. In milliseconds. */
function lostBefore(hold: Hold, faults: readonly Fault[], fromMs: number): number {
  let [lostMs, beganMs] = [0, hold.startMs];
  for (const fault of faults.toSorted((a, b) => b.endMs - a.endMs)) {
    const startMs = Math.max(fault.startMs, fromMs);
    if (startMs >= beganMs || fault.endMs < beganMs - REST_MS) continue;
    lostMs += Math.min(fault.endMs, beganMs) - startMs;
    beganMs = startMs;
  }
  return lostMs;
}

const made = (parts: Omit<Effort, 'score' | 'scoreParts'>): Effort => {
  const scoreParts = holdParts(parts.goodMs, parts.brokenMs, parts.longestMs);
  return { ...parts, score: scoreOf(scoreParts), scoreParts };
};

/**
 * The efforts of a set of holds, in order. A major fault can end a hold, and the next one begins when the trainee has fixed it:
 * the time between the two is lost to the fault, and both are one effort. Holds that the trainee left out are skipped.
 */
export function effortsOf(holds: readonly Hold[], log: readonly EngineEvent[]): readonly Effort[] {
  const major = faultsOf(log).filter(({ severity, onTrial }) => severity === 'major' && !onTrial);
  const efforts: Effort[] = [];
  /** When the faults after the latest effort had ended; null if a hold that was left out has followed it. */
  let reachedMs: number | null = null;
  holds.forEach((hold, i) => {
    if (hold.overruled && !hold.counted) {
      reachedMs = null;
      return;
    }
    const after = lostAfter(hold, major, holds[i + 1]?.startMs ?? Infinity);
    const { startMs, goodMs, longestMs, side } = hold;
    const before = lostBefore(hold, major, Math.max(reachedMs ?? 0, holds[i - 1]?.endMs ?? 0));
    const brokenMs = before + hold.brokenMs + after.lostMs;
    const last = efforts.at(-1);
    if (last?.side === side && reachedMs !== null && startMs - reachedMs <= REST_MS)
      efforts[efforts.length - 1] = made({
        startMs: last.startMs,
        goodMs: last.goodMs + goodMs,
        brokenMs: last.brokenMs + brokenMs,
        longestMs: Math.max(last.longestMs, longestMs),
        side,
      });
    else efforts.push(made({ startMs, goodMs, brokenMs, longestMs, side }));
    ({ reachedMs } = after);
  });
  return efforts;
}
