import type { SessionDigest } from '../review/history/digest.ts';
import type { KnownPostures, PoseFrame } from '../pose/pose-frame.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import type { Choices } from './format/history-file.ts';
import type { SessionMeta } from './format/session-schema.ts';
import type { StoredSession } from './stored-session.ts';

/** Appends to one session, in the order of the calls; what is appended is on disk when the promise resolves. */
export interface SessionJournal {
  readonly id: number;
  append(events: readonly LogEvent[], frames: readonly PoseFrame[]): Promise<void>;
  finish(): Promise<void>;
  /** Lets go of a session that is left as it is: another tab may take it up. */
  release(): void;
}

/** A session in a list, with what its log amounts to. */
export interface HistoryLine {
  readonly id: number;
  readonly meta: SessionMeta;
  readonly digest: SessionDigest;
}

/** What an import came to: sessions that were new, and that were there already. */
export interface Imported {
  readonly taken: number;
  readonly there: number;
  /** Choices that the file brought; null if it has none. */
  readonly choices: Choices | null;
}

/** All sessions on this device. Every method rejects with a {@link HistoryError}, and then has changed nothing. */
export interface HistoryStore {
  /** A session that is lived now, in this device's local time. */
  begin(meta: Omit<SessionMeta, 'schema' | 'finished' | 'rules' | 'utcOffsetMin'>): Promise<SessionJournal>;
  /** Goes on with a session that was cut off. */
  goOn(id: number): SessionJournal;
  /** The newest session that was cut off and holds anything; damaged ones, and those that another tab is writing, are passed over. */
  cutOff(): Promise<StoredSession | null>;
  /** Newest first; what cannot be read is left out, and counted. */
  lines(): Promise<{ readonly lines: readonly HistoryLine[]; readonly damaged: number }>;
  load(id: number): Promise<StoredSession>;
  /** Marks a session as finished: it is no longer offered as cut off. */
  settle(id: number): Promise<void>;
  /** Adds the trainee's own verdict on what began then to the session's log. */
  overrule(id: number, startMs: number, counted: boolean): Promise<void>;
  /** Puts another judging of the same keypoints, by today's rules, in the place of the log. */
  rejudge(id: number, judge: (saved: StoredSession) => readonly LogEvent[]): Promise<void>;
  remove(id: number): Promise<void>;
  /** Everything that is kept here, the user's own posture too. */
  removeAll(): Promise<void>;
  /** The session as the text of a file. */
  exportSession(id: number): Promise<string>;
  /** Everything, as the parts of one file's text, with these choices beside it: sessions that cannot be read are left out, and counted. */
  exportAll(
    choices?: Choices | null,
  ): Promise<{ readonly parts: readonly string[]; readonly leftOut: number }>;
  /**
   * Takes over such a text, of one session or of all, whole or not at all. A session that is there already (of the same
   * exercise and moment) stays as it is if it can be read, but learns the local time that it was lived in if it had none, and so does a posture that is known here; all come in as finished.
   */
  importFile(text: string): Promise<Imported>;
  /** Gives a local time to every session that came without one: minutes ahead of UTC at that moment. */
  place(offsetAt: (startedAt: number) => number): Promise<void>;
  /** The user's own posture, exercise by exercise; what cannot be read is left out. */
  known(): Promise<KnownPostures>;
  /** Keeps what was confirmed of it, measure by measure, in place of what was kept before. */
  learn(exerciseId: string, baselines: KnownPostures[string]): Promise<void>;
  close(): void;
}
