import type { SessionDigest } from '../review/history/digest.ts';
import type { KnownPostures, PoseFrame } from '../pose/pose-frame.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import type { Choices } from './format/history-file.ts';
import type { SessionMeta } from './format/session-schema.ts';
import type { StoredSession } from './stored-session.ts';

/** Appends to one session, in the order of the calls. Appended data is on disk when the promise resolves. */
export interface SessionJournal {
  readonly id: number;
  append(events: readonly LogEvent[], frames: readonly PoseFrame[]): Promise<void>;
  finish(): Promise<void>;
  /** Releases a session that is left as it is, so that another tab may resume it. */
  release(): void;
}

/** A session in a list, with the results of its log. */
export interface HistoryLine {
  readonly id: number;
  readonly meta: SessionMeta;
  readonly digest: SessionDigest;
}

/** The result of an import: the number of sessions that were new, and that were already there. */
export interface Imported {
  readonly taken: number;
  readonly there: number;
  /** Choices from the file; null if it has none. */
  readonly choices: Choices | null;
}

/** All sessions on this device. Every method rejects with a {@link HistoryError}, and then has changed nothing. */
export interface HistoryStore {
  /** Begins a session now, in this device's local time. */
  begin(meta: Omit<SessionMeta, 'schema' | 'finished' | 'rules' | 'utcOffsetMin'>): Promise<SessionJournal>;
  /** Continues a session that was interrupted. */
  goOn(id: number): SessionJournal;
  /** The newest session that was interrupted and is not empty. Damaged sessions, and those that another tab is writing, are skipped. */
  cutOff(): Promise<StoredSession | null>;
  /** Newest first. Sessions that cannot be read are left out and counted. */
  lines(): Promise<{ readonly lines: readonly HistoryLine[]; readonly damaged: number }>;
  load(id: number): Promise<StoredSession>;
  /** Marks a session as finished, so that it is no longer offered as interrupted. */
  settle(id: number): Promise<void>;
  /** Adds the trainee's own verdict on what began at that time to the session's log. */
  overrule(id: number, startMs: number, counted: boolean): Promise<void>;
  /** Replaces the log by a new judging of the same keypoints by the current rules. */
  rejudge(id: number, judge: (saved: StoredSession) => readonly LogEvent[]): Promise<void>;
  remove(id: number): Promise<void>;
  /** Deletes everything that is stored here, including the trainee's own posture. */
  removeAll(): Promise<void>;
  /** The session as the text of a file. */
  exportSession(id: number): Promise<string>;
  /** Everything, as the parts of one file's text, together with these choices. Sessions that cannot be read are left out and counted. */
  exportAll(
    choices?: Choices | null,
  ): Promise<{ readonly parts: readonly string[]; readonly leftOut: number }>;
  /**
   * Imports such a text, of one session or of all, completely or not at all. A session that is already there (same exercise and moment)
   * is unchanged if it can be read, except that it gets the local time if it had none. A posture that is known here is unchanged too. All
   * sessions are imported as finished.
   */
  importFile(text: string): Promise<Imported>;
  /** Gives a local time to every session without one: minutes ahead of UTC at that moment. */
  place(offsetAt: (startedAt: number) => number): Promise<void>;
  /** The trainee's own posture, exercise by exercise. What cannot be read is left out. */
  known(): Promise<KnownPostures>;
  /** Stores what was confirmed of the posture, measure by measure, instead of what was stored before. */
  learn(exerciseId: string, baselines: KnownPostures[string]): Promise<void>;
  close(): void;
}
