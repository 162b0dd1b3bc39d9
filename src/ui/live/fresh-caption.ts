import type { FormRule } from '../../engine/rules/rule.ts';
import type { Caption, SessionView } from '../../session/session-store.ts';

/** Captions older than this are no longer shown; and a cue, once its fault is over. Milliseconds of the source. */
const CAPTION_MS = 4000;
/** The cue of a finished rep is shown until the next rep is over, for this long at most, milliseconds. Basis: judgement; the slowest rep takes 8 s. */
const NEXT_REP_MS = 12_000;

/** Spoken in general, shown in particular: the instruction names the parts that are out of sight. */
const LESS_THAN_SHOWN: ReadonlySet<string> = new Set([
  'coach.cannot-see',
  'coach.wrong-view',
  'coach.wrong-view-front',
  'coach.too-high',
]);

/** What was said just now; null if it is over. */
export const freshCaption = ({
  caption,
  timestampMs,
}: Pick<SessionView, 'caption' | 'timestampMs'>): Caption | null =>
  caption && timestampMs - caption.atMs < CAPTION_MS ? caption : null;

type Shown = Pick<SessionView, 'cue' | 'timestampMs' | 'exercise' | 'status' | 'log'>;

/** Until when a cue about this rule is shown, milliseconds of the source; Infinity while its fault lasts. */
function shownUntilMs({ atMs }: Caption, rule: FormRule, { status, log }: Shown): number {
  if (rule.at === 'rep') {
    const next = log.find(
      ({ type, timestampMs }) => (type === 'RepCompleted' || type === 'RepAttempted') && timestampMs > atMs,
    );
    return next ? Math.max(next.timestampMs, atMs + CAPTION_MS) : atMs + NEXT_REP_MS;
  }
  if (status?.faults.includes(rule.id)) return Infinity;
  const over = log.findLast(
    (event) => (event.type === 'FaultFixed' || event.type === 'FaultEnded') && event.fault === rule.id,
  );
  return Math.max(atMs, over?.timestampMs ?? atMs) + CAPTION_MS;
}

/**
 * The last cue or word of praise, as long as it is to be read: a cue until another one takes its place, or until its fault
 * has been over for 4 s; praise for 4 s. Null if it is over.
 */
export function freshCue(view: Shown): Caption | null {
  const { cue, exercise, timestampMs } = view;
  if (!cue || LESS_THAN_SHOWN.has(cue.key)) return null;
  const rule = exercise?.rules.find(({ id }) => cue.key === `cue.${exercise.id}.${id}`);
  const untilMs = rule && cue.tone !== 'praise' ? shownUntilMs(cue, rule, view) : cue.atMs + CAPTION_MS;
  return timestampMs < untilMs ? cue : null;
}
