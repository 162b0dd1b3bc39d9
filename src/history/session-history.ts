import type { HistoryLine, Imported } from '../storage/history-types.ts';
import type { SessionMeta } from '../storage/format/session-schema.ts';
import type { DatedSession } from '../review/history/dated-session.ts';
import type { Choices } from '../storage/format/history-file.ts';
import type { Beside } from './marker.ts';
import type { Reviewed } from './reviewed.ts';

/** A session out of the history, as it is looked at. */
export interface HistorySession extends Reviewed {
  readonly id: number;
  readonly meta: SessionMeta;
  /** One of its exercises was judged by older rules, and its keypoints are there: {@link SessionHistory.judgeAgain} may say something else. */
  readonly judgedByOlder: boolean;
}

/** All past sessions. */
export interface History extends Beside {
  /** Newest first, without those in which nothing was judged. */
  readonly lines: readonly HistoryLine[];
  /** How many cannot be read. */
  readonly damaged: number;
}

/** The user's past sessions. Every method rejects with a `HistoryError`, and then has changed nothing. */
export interface SessionHistory {
  /** What there is, and what a look at it tells beside. */
  lines(): Promise<History>;
  /** The newest of those, null if there is none; and what a look at the sessions tells beside. */
  last(): Promise<Beside & { readonly last: DatedSession | null }>;
  load(id: number): Promise<HistorySession>;
  /** The trainee's own word on the rep, attempt or hold that began then. */
  overrule(id: number, startMs: number, counted: boolean): Promise<void>;
  /** Judges the session's keypoints by today's rules, in place of what was judged; what was overruled stays so. */
  judgeAgain(id: number): Promise<void>;
  remove(id: number): Promise<void>;
  removeAll(): Promise<void>;
  /** The trainee knows that the browser has cleared the sessions: `lines` says so no more. */
  forgetCleared(): Promise<void>;
  /** Whether the browser has promised to keep what is stored here; null if it does not say. Never rejects. */
  isPersisted(): Promise<boolean | null>;
  /** Asks the browser for that promise. Never rejects. */
  askToPersist(): Promise<void>;
  /** Everything, as the one file that {@link importFile} reads; what cannot be read is left out and counted. */
  exportAll(choices: Choices): Promise<{ readonly file: Blob; readonly leftOut: number }>;
  /** One session as a pose trace that also says what was judged. */
  exportSession(id: number): Promise<string>;
  /** One session as a page of its own in a language (BCP 47), which opens anywhere without Longline and without a network. */
  savePage(id: number, language: string): Promise<string>;
  /** Gives the sessions that came without a local time that of a zone, by its IANA name. */
  placeIn(timeZone: string): Promise<void>;
  /** Takes over a file of all or of one session: whole or not at all; what is there already stays as it is. */
  importFile(file: Blob): Promise<Imported>;
}
