import type { EngineEvent, LostWhy } from '../engine/events.ts';
import type { Joint } from '../pose/body/body.ts';

/** A time in which the trainee, or a joint that is needed, was out of sight (ms). */
export interface Loss {
  readonly why: LostWhy;
  readonly missing: readonly Joint[];
  /** Was the trainee in the start posture or in a set when the loss was found, 2 s after it began? */
  readonly inPosture: boolean;
  readonly startMs: number;
  readonly endMs: number;
}

/** When the log ends (ms): a verdict that the trainee overruled later is not part of the session. */
const endOf = (log: readonly EngineEvent[]): number | null =>
  log.findLast(({ type }) => type !== 'VerdictOverruled')?.timestampMs ?? null;

/** Time out of sight: every loss up to its end, the last one up to the end of the log. */
export function lossesIn(log: readonly EngineEvent[]): readonly Loss[] {
  const losses: Loss[] = [];
  let open: Omit<Loss, 'endMs'> | null = null;
  let inPosture = false;
  for (const event of log) {
    if (event.type === 'PostureReached') inPosture = true;
    if (event.type === 'PostureLost' || event.type === 'JudgingInterrupted') inPosture = false;
    if (event.type === 'TrackingLost')
      open = { why: event.why, missing: event.missing, inPosture, startMs: event.sinceMs };
    if (event.type === 'TrackingFound') {
      const startMs = event.timestampMs - event.lostMs;
      losses.push({
        ...(open ?? { why: 'nobody', missing: [], inPosture }),
        startMs,
        endMs: event.timestampMs,
      });
      open = null;
    }
  }
  return open === null ? losses : [...losses, { ...open, endMs: endOf(log) ?? open.startMs }];
}

/** Is the loss listed by itself, as time in the posture that was not judged, with the joints that were hidden? */
export const isListed = ({ why, inPosture }: Loss): boolean => why === 'joints-unseen' && inPosture;

/** The events that end the time after a camera's move in which nothing is judged. */
const JUDGED_AGAIN: readonly EngineEvent['type'][] = ['PostureReached', 'JudgingInterrupted', 'JudgingEnded'];

/**
 * Until when nothing is judged after the camera moved (ms): the start posture is reached again, or judging is interrupted or ends. If the
 * log has no such event, it is the end of the log.
 */
export const judgedAgainMs = (log: readonly EngineEvent[], movedMs: number): number =>
  log.find(({ type, timestampMs }) => JUDGED_AGAIN.includes(type) && timestampMs > movedMs)?.timestampMs ??
  endOf(log) ??
  movedMs;

/** Two spans that are this close are reported as one (ms). Basis: a joint that is seen for a moment is soon lost again. */
const APART_MS = 1000;

/** A time in which joints were out of sight (ms). */
export interface HiddenSpan {
  readonly startMs: number;
  readonly endMs: number;
  readonly joints: readonly Joint[];
}

/** The spans in order, with those that overlap or nearly touch joined. */
export function joinedSpans(spans: readonly HiddenSpan[]): readonly HiddenSpan[] {
  const apart: HiddenSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.startMs - b.startMs)) {
    const last = apart.at(-1);
    if (last === undefined || span.startMs - last.endMs > APART_MS) {
      apart.push(span);
      continue;
    }
    const joints = [...new Set([...last.joints, ...span.joints])];
    apart[apart.length - 1] = { ...last, joints, endMs: Math.max(last.endMs, span.endMs) };
  }
  return apart;
}
