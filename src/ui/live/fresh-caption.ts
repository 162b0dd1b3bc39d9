import type { FormRule } from '../../engine/rules/rule.ts';
import type { Caption, SessionView } from '../../session/session-store.ts';
import type { LogEvent } from '../../workout/workout-events.ts';

/** A caption is shown for this long, and a cue for this long after its fault is over, milliseconds of the source. */
const CAPTION_MS = 4000;
/** The cue of a finished rep is shown until the next rep is over, but for this long at most, milliseconds. Basis: judgement; the slowest rep takes 8 s. */
const NEXT_REP_MS = 12_000;

/** Cues that are spoken but not shown, because the instruction on the screen says more: it names the parts that are out of sight. */
const LESS_THAN_SHOWN: ReadonlySet<string> = new Set([
  'coach.cannot-see',
  'coach.wrong-view',
  'coach.wrong-view-front',
  'coach.too-high',
]);

/** Events that make a caption untrue, before its time is up. */
const UNTRUE_AFTER: Readonly<Partial<Record<string, readonly LogEvent['type'][]>>> = {
  'coach.reached': ['PostureLost', 'TrackingLost', 'HoldPaused', 'FaultFound'],
  'coach.go': ['PostureLost', 'TrackingLost', 'WorkoutPaused'],
  'coach.go-on': ['PostureLost', 'TrackingLost', 'WorkoutPaused'],
  'coach.other-side': ['PostureReached'],
  'coach.hold-done': ['HoldEnded'],
  'coach.lift-again': ['HoldStarted'],
};

/** Events with which the trainee begins again. A cue about an earlier rep is then over. */
const BEGINNINGS: readonly LogEvent['type'][] = ['StepEntered', 'SetStarted', 'PostureReached'];

const isAfter = (
  whole: readonly LogEvent[],
  types: readonly LogEvent['type'][],
  { atMs }: Pick<Caption, 'atMs'>,
): boolean => whole.some(({ type, timestampMs }) => timestampMs > atMs && types.includes(type));

/** What was said just now; null if its time is up, or if it is no longer true. */
export function freshCaption({
  caption,
  timestampMs,
  whole,
}: Pick<SessionView, 'caption' | 'timestampMs' | 'whole'>): Caption | null {
  if (!caption || timestampMs - caption.atMs >= CAPTION_MS) return null;
  return isAfter(whole, UNTRUE_AFTER[caption.key] ?? [], caption) ? null : caption;
}

type Shown = Pick<SessionView, 'cue' | 'timestampMs' | 'exercise' | 'status' | 'log' | 'whole'>;

/** Until when a cue about this rule is shown, milliseconds of the source; Infinity while its fault lasts. */
function shownUntilMs(cue: Caption, rule: FormRule, { status, log, whole }: Shown): number {
  const { atMs } = cue;
  if (rule.at !== 'rep' && status?.faults.includes(rule.id)) return Infinity;
  if (isAfter(whole, BEGINNINGS, cue)) return atMs;
  if (rule.at === 'rep') {
    const next = log.find(
      ({ type, timestampMs }) => (type === 'RepCompleted' || type === 'RepAttempted') && timestampMs > atMs,
    );
    return next ? Math.max(next.timestampMs, atMs + CAPTION_MS) : atMs + NEXT_REP_MS;
  }
  const over = log.findLast(
    (event) => (event.type === 'FaultFixed' || event.type === 'FaultEnded') && event.fault === rule.id,
  );
  return Math.max(atMs, over?.timestampMs ?? atMs) + CAPTION_MS;
}

/**
 * The last cue or word of praise, as long as it is to be read. A cue stays until another one takes its place, until its fault has been over
 * for 4 s, or until the trainee begins again; praise stays for 4 s. Null if it is over.
 */
export function freshCue(view: Shown): Caption | null {
  const { cue, exercise, timestampMs } = view;
  if (!cue || LESS_THAN_SHOWN.has(cue.key)) return null;
  const rule = exercise?.rules.find(({ id }) => cue.key === `cue.${exercise.id}.${id}`);
  const untilMs = rule && cue.tone !== 'praise' ? shownUntilMs(cue, rule, view) : cue.atMs + CAPTION_MS;
  return timestampMs < untilMs ? cue : null;
}
