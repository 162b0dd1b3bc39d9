import type { Joint } from '../pose/body/body.ts';
import type { EngineEvent, Hold, Rep, Severity, UnjudgedWhy } from '../engine/events.ts';
import { secondsOf } from '../time/seconds.ts';
import { isListed, joinedSpans, judgedAgainMs, lossesIn, type Loss } from './losses.ts';

export interface ReportedRep extends Pick<Rep, 'counted' | 'score' | 'faults' | 'reason' | 'overruled'> {
  readonly startS: number;
  /** When the top was reached, and when it was highest; the second is absent in older logs. */
  readonly topS: number;
  readonly highestS?: number;
  readonly endS: number;
  readonly pauseS: number;
}

export interface ReportedHold extends Pick<Hold, 'side' | 'counted' | 'faults' | 'overruled'> {
  readonly startS: number;
  readonly endS: number;
  readonly goodS: number;
  readonly brokenS: number;
  readonly longestS: number;
}

interface Span {
  readonly startS: number;
  readonly endS: number;
}

/** Why a rule was not judged; with the rule "*", why nothing was judged. */
export type UnjudgedReason = 'view' | 'unseen' | 'nobody' | 'another-variation' | UnjudgedWhy;

/** The result of a log. Times in seconds of the source, rounded to 0.01. The summary and `npm run analyze` show this. */
export interface Report {
  readonly reps: readonly ReportedRep[];
  readonly holds: readonly ReportedHold[];
  /** `onTrial`: the rule is not trusted yet. */
  readonly faults: readonly (Span & {
    readonly id: string;
    readonly severity: Severity;
    readonly onTrial?: true;
  })[];
  readonly notJudged: readonly (Span & {
    readonly rule: string;
    readonly why: UnjudgedReason;
    /** The condition that failed (for `posture`), or the variation (for `another-variation`). */
    readonly wants?: string;
    /** For `joints-unseen`, the joints that were out of sight; absent in older logs. */
    readonly joints?: readonly Joint[];
  })[];
  /** Variations of the exercise that count as it. The others are in `notJudged`. */
  readonly variations: readonly (Span & { readonly id: string })[];
  readonly trackingLostS: number;
}

/** Seconds to a hundredth. */
const seconds = (ms: number): number => secondsOf(ms, 2);

const reported = ({
  startMs,
  topMs,
  highestMs,
  endMs,
  pauseMs,
  counted,
  score,
  faults,
  reason,
  overruled,
}: Rep): ReportedRep => ({
  startS: seconds(startMs),
  topS: seconds(topMs),
  ...(highestMs === undefined ? {} : { highestS: seconds(highestMs) }),
  endS: seconds(endMs),
  counted,
  pauseS: seconds(pauseMs),
  score,
  faults,
  reason,
  ...(overruled ? { overruled } : {}),
});

const held = ({
  startMs,
  endMs,
  goodMs,
  brokenMs,
  longestMs,
  side,
  counted,
  faults,
  overruled,
}: Hold): ReportedHold => ({
  startS: seconds(startMs),
  endS: seconds(endMs),
  goodS: seconds(goodMs),
  brokenS: seconds(brokenMs),
  longestS: seconds(longestMs),
  side,
  counted,
  faults,
  ...(overruled ? { overruled } : {}),
});

/** If nobody is seen for this long (ms), that is reported as not judged, because the room may be dark. Basis: as for other movement. */
const DARK_MS = 5000;

/** The log with every overruled verdict replaced by the trainee's, and the reps renumbered. */
export function withOverrules(log: readonly EngineEvent[]): readonly EngineEvent[] {
  const verdicts = new Map<number, boolean>();
  for (const event of log) if (event.type === 'VerdictOverruled') verdicts.set(event.startMs, event.counted);
  if (verdicts.size === 0) return log;
  let count = 0;
  return log.map((event): EngineEvent => {
    const { timestampMs } = event;
    if (event.type === 'HoldEnded') {
      const counted = verdicts.get(event.hold.startMs) ?? event.hold.counted;
      if (counted === event.hold.counted) return event;
      const left = counted ? {} : { score: null };
      return { ...event, hold: { ...event.hold, ...left, counted, overruled: true } };
    }
    if (event.type !== 'RepCompleted' && event.type !== 'RepAttempted') return event;
    const { rep } = event;
    const counted = verdicts.get(rep.startMs) ?? rep.counted;
    // A rep that is left out has no score, like every attempt.
    const score = counted ? rep.score : null;
    const corrected = counted === rep.counted ? rep : { ...rep, score, counted, overruled: true as const };
    return counted
      ? { type: 'RepCompleted', timestampMs, rep: corrected, count: ++count }
      : { type: 'RepAttempted', timestampMs, rep: corrected };
  });
}

/** A time in which a rule was not judged; with the rule "*", a time in which nothing was judged. */
export type NotJudged = Report['notJudged'][number];

/** What was not judged according to an event. A camera that moves again before anything is judged adds nothing. */
function unjudged(
  event: Extract<EngineEvent, { type: 'RuleNotJudged' }>,
  log: readonly EngineEvent[],
  before: readonly NotJudged[],
): readonly NotJudged[] {
  const { rule, why, wants, joints, startMs, timestampMs } = event;
  const hasMoved = why === 'camera-moved';
  const startS = seconds(startMs);
  if (hasMoved && before.some((one) => one.why === why && one.endS > startS)) return [];
  return [
    {
      ...{ rule, why, startS },
      ...(wants === undefined ? {} : { wants }),
      ...(joints === undefined ? {} : { joints }),
      endS: seconds(hasMoved ? judgedAgainMs(log, timestampMs) : event.endMs),
    },
  ];
}

/**
 * Adds the times in which a joint was out of sight in the posture. The clock of a hold stands still then, and a rep may be missed.
 * They are joined with the movement that was not judged for the same reason.
 */
function withHidden(notJudged: readonly NotJudged[], losses: readonly Loss[]): readonly NotJudged[] {
  const isHidden = ({ rule, why, joints }: NotJudged): boolean =>
    rule === '*' && why === 'joints-unseen' && joints !== undefined;
  const moved = notJudged.filter(isHidden).map(({ startS, endS, joints = [] }) => ({
    startMs: startS * 1000,
    endMs: endS * 1000,
    joints,
  }));
  const lost = losses
    .filter(isListed)
    .map(({ startMs, endMs, missing }) => ({ startMs, endMs, joints: missing }));
  const hidden = joinedSpans([...moved, ...lost]).map(({ startMs, endMs, joints }) => ({
    rule: '*',
    why: 'joints-unseen' as const,
    joints,
    startS: seconds(startMs),
    endS: seconds(endMs),
  }));
  return [...notJudged.filter((one) => !isHidden(one)), ...hidden].sort((a, b) => a.startS - b.startS);
}

/**
 * Folds a log into its report, with the trainee's verdicts replacing overruled ones. Faults are in the order in which they began; a fault
 * that is still open at the end is left out.
 */
export function reportOf(log: readonly EngineEvent[]): Report {
  const reps: ReportedRep[] = [];
  const holds: ReportedHold[] = [];
  const faults: Report['faults'][number][] = [];
  const notJudged: Report['notJudged'][number][] = [];
  const variations: Report['variations'][number][] = [];
  for (const event of withOverrules(log)) {
    switch (event.type) {
      case 'RepCompleted':
      case 'RepAttempted':
        reps.push(reported(event.rep));
        break;
      case 'HoldEnded':
        holds.push(held(event.hold));
        break;
      case 'FaultFixed':
      case 'FaultEnded':
        faults.push({
          id: event.fault,
          startS: seconds(event.startMs),
          endS: seconds(event.endMs),
          severity: event.severity,
          ...(event.onTrial ? { onTrial: true as const } : {}),
        });
        break;
      case 'VariationEnded': {
        const span = { startS: seconds(event.startMs), endS: seconds(event.endMs) };
        if (event.counts) variations.push({ id: event.variation, ...span });
        else notJudged.push({ rule: '*', why: 'another-variation', wants: event.variation, ...span });
        break;
      }
      case 'RuleNotJudged':
        notJudged.push(...unjudged(event, log, notJudged));
        break;
    }
  }
  faults.sort((a, b) => a.startS - b.startS);
  const losses = lossesIn(log);
  for (const { why, startMs, endMs } of losses) {
    if (why === 'nobody' && endMs - startMs > DARK_MS)
      notJudged.push({ rule: '*', why, startS: seconds(startMs), endS: seconds(endMs) });
  }
  const lostMs = losses.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return {
    reps,
    holds,
    faults,
    notJudged: withHidden(notJudged, losses),
    variations,
    trackingLostS: seconds(lostMs),
  };
}
