import type { Caption, SessionView } from '../../session/session-store.ts';

/** Captions older than this are no longer shown, milliseconds of the source. */
const CAPTION_MS = 4000;

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

const SAYS_MORE: ReadonlySet<Caption['tone']> = new Set(['cue', 'praise', 'unsure']);

/** A cue or a word of praise that says more than the instruction; null if there is none. */
export const freshCue = (view: Pick<SessionView, 'caption' | 'timestampMs'>): Caption | null => {
  const fresh = freshCaption(view);
  return fresh && SAYS_MORE.has(fresh.tone) && !LESS_THAN_SHOWN.has(fresh.key) ? fresh : null;
};
