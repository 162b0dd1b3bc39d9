import type { EngineEvent, Hold, Rep, Severity } from '../engine/events.ts';

/** The best and the weakest of several; null if there are none, or if all are alike. */
export interface Notable<One> {
  readonly best: One | null;
  readonly worst: One | null;
}

function extremes<One>(
  all: readonly One[],
  worthOf: (one: One) => number,
  mayBeBest: (one: One) => boolean,
): Notable<One> {
  const ordered = all
    .map((one) => ({ one, worth: worthOf(one) }))
    .sort((a, b) => b.worth - a.worth || all.indexOf(a.one) - all.indexOf(b.one));
  const best = ordered.find(({ one }) => mayBeBest(one));
  const worst = ordered.at(-1);
  const differs = worst !== undefined && (!best || (worst.one !== best.one && worst.worth < best.worth));
  return { best: best?.one ?? null, worst: differs ? worst.one : null };
}

/**
 * By score. Uncounted reps rank below counted ones, by how far they went. A rep that the trainee left out is neither best nor weakest. A
 * rep that the trainee counted has no score, and one of an older log may lack both values; it then ranks last of its kind.
 */
export const bestAndWorst = (reps: readonly Rep[]): Notable<Rep> =>
  extremes(
    reps.filter(({ counted, overruled }) => counted || !overruled),
    ({ counted, score, scoreParts }) => (counted ? 1 + (score ?? 0) : (scoreParts?.range ?? 0) - 1),
    ({ counted }) => counted,
  );

/** By the longest unbroken stretch. Uncounted holds rank below counted ones. */
export const bestAndWorstHold = (holds: readonly Hold[]): Notable<Hold> =>
  extremes(
    holds,
    ({ counted, longestMs }) => (counted ? longestMs : longestMs - 1e9),
    ({ counted }) => counted,
  );

/** A part of a hold: credited, or not because of the rule that was broken. Source milliseconds. */
export interface NotableStretch {
  readonly startMs: number;
  readonly endMs: number;
  /** Null: it was good. */
  readonly by: string | null;
}

/** A hold in its good and broken parts, in order. */
export function stretchesOf(
  { startMs, endMs }: Pick<Hold, 'startMs' | 'endMs'>,
  log: readonly EngineEvent[],
): readonly NotableStretch[] {
  const parts: NotableStretch[] = [];
  let from = startMs;
  let broken: { readonly by: string; readonly sinceMs: number } | null = null;
  const put = (start: number, end: number, by: string | null): void => {
    if (end > start) parts.push({ startMs: start, endMs: end, by });
  };
  for (const event of log) {
    if (event.timestampMs < startMs) continue;
    if (event.type === 'HoldPaused' && event.sinceMs < endMs) broken = event;
    if (event.type === 'HoldResumed' && broken && event.timestampMs <= endMs) {
      put(from, broken.sinceMs, null);
      put(broken.sinceMs, event.timestampMs, broken.by);
      from = event.timestampMs;
      broken = null;
    }
  }
  put(from, endMs, null);
  return parts;
}

const lengthOf = ({ startMs, endMs }: NotableStretch): number => endMs - startMs;

/** The longest good stretch; null if there is none. */
const longestGood = (parts: readonly NotableStretch[]): NotableStretch | null =>
  parts
    .filter(({ by }) => by === null)
    .reduce<NotableStretch | null>(
      (most, part) => (most && lengthOf(most) >= lengthOf(part) ? most : part),
      null,
    );

/**
 * The longest credited stretch of several holds; null if there is none. A stretch holds moments out of sight, which are not
 * credited: it is cut to the longest time that the engine credited in one piece.
 */
export const bestStretch = (
  holds: readonly Pick<Hold, 'startMs' | 'endMs' | 'longestMs'>[],
  log: readonly EngineEvent[],
): NotableStretch | null =>
  longestGood(
    holds.flatMap((hold) => {
      const longest = longestGood(stretchesOf(hold, log));
      if (!longest) return [];
      return [{ ...longest, endMs: Math.min(longest.endMs, longest.startMs + hold.longestMs) }];
    }),
  );

export interface FoundFault {
  readonly id: string;
  readonly severity: Severity;
  /** Its rule is on trial. */
  readonly onTrial: boolean;
  readonly startMs: number;
  readonly endMs: number;
}

/** Every fault that has ended, in the order in which they began. */
export const faultsOf = (log: readonly EngineEvent[]): readonly FoundFault[] =>
  log
    .flatMap((event) =>
      event.type === 'FaultFixed' || event.type === 'FaultEnded'
        ? [
            {
              ...{ id: event.fault, severity: event.severity, onTrial: event.onTrial === true },
              ...{ startMs: event.startMs, endMs: event.endMs },
            },
          ]
        : [],
    )
    .sort((a, b) => a.startMs - b.startMs);
