import type { LevelBody, Joint } from '../../pose/body/body.ts';
import { asSquare } from '../../pose/body/square-on.ts';
import { lasted, since } from '../../signal/hysteresis.ts';
import type { EngineEvent, LostWhy } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { onceForEach } from '../once-for-each.ts';
import { isMajor } from '../rules/on-trial.ts';

/** Being out of sight is reported after this time. Basis: our coaching notes, Holds and Reps. */
export const LOST_MS = 2000;

/** Up to this much time out of sight is bridged; if it is longer, something went unseen. Basis: our coaching notes, Reps: half a second freezes. */
export const GAP_MS = 500;

/** Can the trainee be judged, and if not, since when and why? */
export interface TrackingState {
  readonly lostSince: number | null;
  readonly announced: boolean;
  readonly why: LostWhy | null;
  readonly missing: readonly Joint[];
}

export const tracking: TrackingState = { lostSince: null, announced: false, why: null, missing: [] };

/** The near-side joints without which nothing can be judged: those of the judged line and, for reps, of the counting signals. */
export const coreJoints = onceForEach((exercise): readonly Joint[] => {
  const signals = exercise.kind === 'reps' ? [exercise.rep.by, exercise.rep.agreesWith.measure] : [];
  const joints = signals.flatMap((signal) => exercise.measurements[signal]?.joints ?? []);
  return [...new Set([...exercise.line, ...joints])];
});

/** Can the far joint alone replace a pair in the measurement of every major rule? Not in a measurement that uses their midpoint. */
const isJudgedWithout = ({ measurements, rules }: Exercise, body: LevelBody, joint: Joint): boolean =>
  rules.every((rule) => {
    const measurement = rule.at === 'rep' || !isMajor(rule) ? undefined : measurements[rule.measure];
    return !measurement?.joints.includes(joint) || measurement.of(asSquare(body)) !== null;
  });

/** One step. Reports a loss once it has lasted, and its end. */
export function stepTracking(
  exercise: Exercise,
  was: TrackingState,
  body: LevelBody,
): readonly [TrackingState, readonly EngineEvent[]] {
  const { timestampMs } = body;
  const standsIn = (joint: Joint): boolean =>
    body.far[joint] !== null && (exercise.view === 'sagittal' || isJudgedWithout(exercise, body, joint));
  const missing =
    body.presence === 'seen'
      ? coreJoints(exercise).filter((joint) => body.joints[joint] === null && !standsIn(joint))
      : [];
  const why = body.presence === 'seen' ? (missing.length > 0 ? 'joints-unseen' : null) : body.presence;
  const lostSince = since(was.lostSince, why !== null, timestampMs);
  const announced = why !== null && (was.announced || lasted(lostSince, timestampMs, LOST_MS));
  const events: EngineEvent[] = [];
  if (announced && !was.announced && why !== null && lostSince !== null) {
    events.push({ type: 'TrackingLost', timestampMs, why, missing, sinceMs: lostSince });
  }
  if (!announced && was.announced && was.lostSince !== null) {
    events.push({ type: 'TrackingFound', timestampMs, lostMs: timestampMs - was.lostSince });
  }
  return [{ lostSince, announced, why, missing }, events];
}
