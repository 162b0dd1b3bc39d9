import type { StoredSession } from '../../storage/stored-session.ts';
import type { Run } from '../run.ts';
import type { SessionStore } from '../session-store.ts';
import type { SessionParts } from '../session-types.ts';

/** The parts of the session that overruling a verdict needs. */
interface OverruleOn {
  readonly parts: Pick<SessionParts, 'overrule'>;
  readonly store: SessionStore;
  readonly underWay: { readonly run: Run | null };
}

/** Appends the trainee's verdict to the log of a finished session: through its record, or to the stored session if it was recalled. */
export function overrule(
  { parts, store, underWay: { run } }: OverruleOn,
  stored: StoredSession | null,
  { startMs, counted }: { readonly startMs: number; readonly counted: boolean },
): void {
  const { stage, log, whole } = store.getState();
  if (stage !== 'finished') return;
  const timestampMs = whole.at(-1)?.timestampMs ?? startMs;
  const word = { type: 'VerdictOverruled', timestampMs, startMs, counted } as const;
  if (run) return run.add(word);
  if (!stored) return;
  parts.overrule(stored.id, startMs, counted).then(
    () => store.setState({ log: [...log, word], whole: [...whole, word] }),
    () => store.setState({ kept: false }),
  );
}
