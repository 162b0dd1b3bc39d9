import { holdParts, scoreOf } from '../engine/score.ts';
import type { EngineEvent, Hold, HoldScoreParts } from '../engine/events.ts';
import { faultsOf } from './notable.ts';

/** Holds with more than this between them, besides faults, are separate efforts, milliseconds. Basis: judgement; nobody rests in one second. */
const REST_MS = 1000;

/** One hold, or several that only faults interrupted. All times are in milliseconds. */
export interface Effort {
  readonly startMs: number;
  readonly goodMs: number;
  /** Time that was not credited: in the holds, and to faults after them. */
  readonly brokenMs: number;
  readonly longestMs: number;
  readonly side: Hold['side'];
  /** 0 to 1. */
  readonly score: number | null;
  readonly scoreParts: HoldScoreParts;
}

interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** How much of a span is covered by spans that may overlap, in the order in which they begin; milliseconds. */
function covered({ startMs, endMs }: Span, spans: readonly Span[]): number {
  let [sum, reachedMs] = [0, startMs];
  for (const span of spans) {
    const from = Math.max(span.startMs, reachedMs);
    const to = Math.min(span.endMs, endMs);
    if (to <= from) continue;
    sum += to - from;
    reachedMs = to;
  }
  return sum;
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
  const own = holds.filter((hold) => hold.counted || !hold.overruled);
  const efforts: Effort[] = [];
  own.forEach((hold, i) => {
    const next = own[i + 1];
    const after = { startMs: hold.endMs, endMs: next?.startMs ?? Infinity };
    const lostMs = covered(after, major);
    const before = own[i - 1];
    const last = efforts.at(-1);
    const gap = before && { startMs: before.endMs, endMs: hold.startMs };
    const restMs = gap ? gap.endMs - gap.startMs - covered(gap, major) : Infinity;
    const joins = last !== undefined && last.side === hold.side && restMs <= REST_MS;
    const { startMs, goodMs, brokenMs, longestMs, side } = hold;
    const alone = { startMs, goodMs, brokenMs: brokenMs + lostMs, longestMs, side };
    if (!joins) return efforts.push(made(alone));
    return (efforts[efforts.length - 1] = made({
      startMs: last.startMs,
      goodMs: last.goodMs + alone.goodMs,
      brokenMs: last.brokenMs + alone.brokenMs,
      longestMs: Math.max(last.longestMs, longestMs),
      side,
    }));
  });
  return efforts;
}
