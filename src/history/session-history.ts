import type { HistoryLine, Imported } from '../storage/history-types.ts';
import type { SessionMeta } from '../storage/format/session-schema.ts';
import type { DatedSession } from '../review/history/dated-session.ts';
import type { Choices } from '../storage/format/history-file.ts';
import type { Beside } from './marker.ts';
import type { Reviewed } from './reviewed.ts';

/** A session from the history, as shown. */
export interface HistorySession extends Reviewed {
  readonly id: number;
  readonly meta: SessionMeta;
  /** One of its exercises was judged by older rules, and its keypoints are there, so {@link SessionHistory.judgeAgain} may give another result. */
  readonly judgedByOlder: boolean;
}

/** All past sessions. */
export interface History extends Beside {
  /** Newest first, without those in which nothing was done (`isNothingDone`). */
  readonly lines: readonly HistoryLine[];
  /** The stored sessions in which nothing was done, newest first. They are in no list, but they are exported and deleted with the others. */
  readonly unlisted: readonly HistoryLine[];
  /** How many cannot be read. */
  readonly damaged: number;
}

/** The trainee's past sessions. Every method rejects with a `HistoryError`, and then has changed nothing. */
export interface SessionHistory {
  /** The sessions, and what a look at them finds out. */
  lines(): Promise<History>;
  /** The newest session (null if there is none), and what a look at the sessions finds out. */
  last(): Promise<Beside & { readonly last: DatedSession | null }>;
  load(id: number): Promise<HistorySession>;
  /** Stores the trainee's own verdict on the rep, attempt or hold that began then. */
  overrule(id: number, startMs: number, counted: boolean): Promise<void>;
  /** Judges the session's keypoints by the current rules and replaces the old result. Verdicts that the trainee overruled stay. */
  judgeAgain(id: number): Promise<void>;
  remove(id: number): Promise<void>;
  removeAll(): Promise<void>;
  /** The trainee knows that the browser has cleared the sessions, so `lines` no longer says so. */
  forgetCleared(): Promise<void>;
  /** Whether the browser has promised to keep what is stored here; null if it does not say. Never rejects. */
  isPersisted(): Promise<boolean | null>;
  /** Asks the browser for that promise. Never rejects. */
  askToPersist(): Promise<void>;
  /** Everything, as the one file that {@link importFile} reads. Sessions that cannot be read are left out and counted. */
  exportAll(choices: Choices): Promise<{ readonly file: Blob; readonly leftOut: number }>;
  /** One session as a pose trace that also says what was judged. */
  exportSession(id: number): Promise<string>;
  /** One session as a page of its own in a language (BCP 47), which opens without Longline and without a network. */
  savePage(id: number, language: string): Promise<string>;
  /** Gives the sessions without a local time that of a time zone, by its IANA name. */
  placeIn(timeZone: string): Promise<void>;
  /** Imports a file of all sessions or of one, completely or not at all. Sessions that are already there stay unchanged. */
  importFile(file: Blob): Promise<Imported>;
}
